import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { announcePublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import { roleToRunCycles } from './access.ts'
import type { Programme } from './name-programme.server.ts'
import { type ProgrammePlace, readPlace } from './programme-place.server.ts'
import { readProgramme } from './read.server.ts'

export type ProgrammeSettings = Pick<Programme, 'title' | 'country'> & ProgrammePlace

/**
 * Names the programme and the country it serves, and says where it is. Moments that stand in the database stay as they
 * are; from now on they are read and shown by the clock of the zone.
 *
 * @throws Refusal 403; 422 by field: `programme.text_missing`, `programme.country_unknown`, `programme.zone_unknown`
 */
export async function setProgramme(
  { database }: Pick<Services, 'database'>,
  person: Person,
  settings: ProgrammeSettings,
): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  const faults = checkSettings(settings)
  if (faults.length > 0) throw new Refusal(faults, 422)
  const { title, country, countryCode, timeZone } = settings
  const values = {
    ...{ title_ar: title.ar.trim(), title_en: title.en.trim() },
    ...{ country_ar: country.ar.trim(), country_en: country.en.trim() },
    ...{ country_code: countryCode, time_zone: timeZone },
  }
  await database.transaction().execute(async (trx) => {
    const before = { ...(await readProgramme(trx)), ...(await readPlace(trx)) }
    await trx
      .insertInto('programme')
      .values(values)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(values))
      .execute()
    await sql`UPDATE assignment_plan SET time_zone = ${timeZone}`.execute(trx)
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'programme.set' },
      subject: { kind: 'programme', id: 'programme' },
      before,
      after: settings,
    })
    await announcePublication(trx)
  })
}

const longest = 200

function checkSettings({ title, country, countryCode, timeZone }: ProgrammeSettings): Fault[] {
  const fault = (code: string, field: string): Fault => ({
    code,
    params: { field, longest },
    place: { path: `/${field}` },
  })
  const texts = [
    ...[['title_ar', title.ar] as const, ['title_en', title.en] as const],
    ...[['country_ar', country.ar] as const, ['country_en', country.en] as const],
  ]
  return [
    ...texts
      .filter(([, text]) => text.trim() === '' || text.length > longest)
      .map(([field]) => fault('programme.text_missing', field)),
    ...(countryCode === null || /^[A-Z]{2}$/.test(countryCode)
      ? []
      : [fault('programme.country_unknown', 'country_code')]),
    ...(timeZones().includes(timeZone) ? [] : [fault('programme.zone_unknown', 'time_zone')]),
  ]
}

/** Every zone of the IANA list that this machine knows, and UTC. */
export const timeZones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]
