import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { roleToRunCycles } from './access.ts'
import type { ProgrammePlace } from './programme-place.server.ts'

export interface Programme {
  readonly title: Text
  readonly country: Text
  /** True when everything in it is invented; every page then says so. */
  readonly sample: boolean
  /** Where it is; left out: as it stands, or as the database has it at first. */
  readonly place?: ProgrammePlace
}

/**
 * Names the programme and the country it serves.
 *
 * @throws Refusal 403 without the role
 */
export async function nameProgramme(
  { database }: Services,
  person: Person,
  programme: Programme,
): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  const { title, country, sample, place } = programme
  const values = {
    title_ar: title.ar,
    title_en: title.en,
    country_ar: country.ar,
    country_en: country.en,
    sample,
    ...(place && { country_code: place.countryCode, time_zone: place.timeZone }),
  }
  await database.transaction().execute(async (trx) => {
    await trx
      .insertInto('programme')
      .values(values)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(values))
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'programme.name',
      subject: { kind: 'programme', id: 'programme' },
      after: values,
    })
  })
}
