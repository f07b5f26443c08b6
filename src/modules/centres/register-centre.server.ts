import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { areCoordinates } from './are-coordinates.ts'
import { centreFacts } from './centre-facts.ts'
import { codeFault, dayFaults, faultOf, nameFaults, refuseAny } from './check-change.ts'
import { isChannel } from './is-channel.ts'
import { recordFacts } from './record-facts.server.ts'
import type { CentreEntry } from './registry-record.ts'
import { requireGovernorate, requireOpenEntity } from './require-open.server.ts'
import { trimText } from './trim-text.ts'

export type NewCentre = Pick<
  CentreEntry,
  'code' | 'name' | 'entity' | 'channel' | 'governorate' | 'openedOn'
> &
  Partial<
    Pick<
      CentreEntry,
      'attributes' | 'locality' | 'latitude' | 'longitude' | 'services' | 'hours' | 'openingHours'
    >
  >

/**
 * Registers one centre that is open. The code stays with it for ever.
 *
 * @throws Refusal 422 `registry.code_unfit`, `registry.code_taken`, `registry.name_missing`, `registry.unknown_entity`,
 *   `registry.entity_closed`, `registry.channel_unfit`, `registry.unknown_governorate`, `registry.coordinates`, `registry.day_unfit`, `registry.day_future`
 */
export async function registerCentre(
  { database, clock }: Services,
  person: Person,
  given: NewCentre,
): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  const today = todayOf(clock)
  const entry = { attributes: {}, ...given, name: trimText(given.name), closedOn: null }
  const { code, entity, channel, governorate, openedOn } = entry
  await database.transaction().execute(async (trx) => {
    const held = await trx.selectFrom('centre').select('code').where('code', '=', code).executeTakeFirst()
    refuseAny([
      codeFault(code),
      held ? faultOf('registry.code_taken', 'code', { code }) : null,
      ...nameFaults(entry.name),
      areCoordinates(given.latitude ?? null, given.longitude ?? null)
        ? null
        : faultOf('registry.coordinates', 'latitude'),
      isChannel(channel) ? null : faultOf('registry.channel_unfit', 'channel', { channel }),
      ...(openedOn === null ? [] : dayFaults('opened_on', openedOn, today)),
    ])
    await requireOpenEntity(trx, entity, openedOn ?? today)
    await requireGovernorate(trx, governorate)
    await recordFacts(trx, { facts: centreFacts(null, entry, today), by: person.id, reason: null, today })
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'centre.register', subject: { kind: 'centre', id: code } },
      after: { entity, channel, governorate, openedOn },
    })
  })
}
