import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Database } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { maySeeCensus, roleToRunCycles } from './access.ts'
import { listWorkshops } from './read-workshop.server.ts'
import type { PlaceStatus } from './workshop.ts'

/** One person in the list of a workshop. */
export interface ListedPlace {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly entity: { readonly code: string; readonly name: Text }
  readonly status: PlaceStatus
  readonly attended: boolean | null
  readonly askedAt: Date
}

/** Who asked for a place, those with one first; empty for who may not see it. */
export async function listPlaces(
  database: Database,
  person: Person | null,
  workshop: string,
): Promise<ListedPlace[]> {
  if (!maySeeCensus(person)) return []
  const rows = await database
    .selectFrom('workshop_place')
    .innerJoin('entity', 'entity.code', 'workshop_place.entity')
    .select(['id', 'name', 'address', 'entity', 'name_ar', 'name_en', 'status', 'attended', 'asked_at'])
    .where('workshop', '=', workshop)
    .orderBy((row) => row.case('status').when('registered').then(0).when('waiting').then(1).else(2).end())
    .orderBy('place')
    .execute()
  return rows.map(({ entity, name_ar, name_en, status, asked_at, ...row }) => ({
    ...row,
    entity: { code: entity, name: { ar: name_ar, en: name_en } },
    status: status as PlaceStatus,
    askedAt: asked_at,
  }))
}

export interface Attendance {
  readonly workshop: string
  /** Ids of those who were listed on the page, and of those among them who came. */
  readonly listed: readonly string[]
  readonly came: readonly string[]
}

/**
 * Records who of those listed came; others stay as they are, so that two people at two doors do not undo each other.
 *
 * @throws Refusal 403; 404 `workshop.unknown`; 409 `workshop.not_begun` before its day,
 *   `workshop.called_off`
 */
export async function takeAttendance(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  { workshop: id, listed, came }: Attendance,
): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  await database.transaction().execute(async (trx) => {
    const [workshop] = await listWorkshops(trx, { id }, { lock: true })
    if (!workshop) throw new Refusal([{ code: 'workshop.unknown' }], 404)
    if (workshop.cancelledAt !== null) throw new Refusal([{ code: 'workshop.called_off' }], 409)
    // People arrive before it begins.
    if (workshop.startsAt.getTime() - 12 * 3_600_000 > clock.now().getTime())
      throw new Refusal([{ code: 'workshop.not_begun' }], 409)
    const present = new Set(came)
    for (const attended of [true, false]) {
      const ids = listed.filter((one) => present.has(one) === attended)
      if (ids.length > 0)
        await trx
          .updateTable('workshop_place')
          .set({ attended })
          .where('workshop', '=', id)
          .where('status', '=', 'registered')
          .where('id', 'in', ids)
          .execute()
    }
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'workshop.attendance',
      subject: { kind: 'workshop', id },
      after: { listed: listed.length, came: listed.filter((one) => present.has(one)).length },
    })
  })
}
