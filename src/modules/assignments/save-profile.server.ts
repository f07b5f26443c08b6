import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { isDay } from '#platform/day.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { heldRole, requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepVisits } from './access.ts'
import { faultAt, refuseAny } from './faults.ts'
import type { Profile } from './visitor.ts'
import { writeProfile } from './write-profile.server.ts'

export interface ProfileChange {
  readonly visitor: string
  /** The revision that the writer had read. */
  readonly revision: number
  readonly profile: Profile
  /** A new absence, or null. */
  readonly absence: { readonly startsOn: string; readonly endsOn: string } | null
  /** Ids of absences to take back. */
  readonly dropped: readonly string[]
}

interface Owner {
  readonly role: string
  /** What the audit names: the account, or the shopper's code name. */
  readonly actor: string
  /** True when somebody changes their own. */
  readonly own: boolean
}

/**
 * Saves the skills, limits, working week and absences of a visitor. The secretariat changes everything; a visitor, their
 * own languages, hours, home and absences: skills and limits stay as the secretariat set them.
 *
 * @throws Refusal 403 for somebody else's profile; 404 `visitor.unknown`; 409 `visitor.changed_meanwhile`; 422 by field
 */
export async function saveProfile(
  { database }: Pick<Services, 'database'>,
  person: Person,
  change: ProfileChange,
): Promise<void> {
  refuseAny(checkProfile(change))
  await database.transaction().execute(async (trx) => {
    const row = await lockVisitor(trx, change)
    const owner = ownerOf(person, row)
    const profile = owner.own ? { ...change.profile, ...limitsOf(row) } : change.profile
    await writeProfile(trx, change.visitor, profile)
    if (change.absence)
      await trx
        .insertInto('absence')
        .values({
          visitor: change.visitor,
          starts_on: change.absence.startsOn,
          ends_on: change.absence.endsOn,
        })
        .execute()
    if (change.dropped.length > 0)
      await trx
        .deleteFrom('absence')
        .where('visitor', '=', change.visitor)
        .where('id', 'in', [...change.dropped])
        .execute()
    await recordAudit(trx, {
      actor: owner.actor,
      role: owner.role,
      action: 'visitor.change',
      subject: { kind: 'visitor', id: change.visitor },
      before: limitsOf(row),
      after: { ...profile, absence: change.absence, dropped: change.dropped.length },
    })
  })
}

type Row = Awaited<ReturnType<typeof lockVisitor>>

async function lockVisitor(trx: Transaction, { visitor, revision }: ProfileChange) {
  const row = await trx
    .selectFrom('visitor')
    .leftJoin('shopper_identity', 'shopper_identity.visitor', 'visitor.id')
    .select(['visitor.person', 'visitor.code_name', 'visitor.revision', 'shopper_identity.person as shopper'])
    .select(['instruments', 'channels', 'experience', 'max_per_day', 'max_per_cycle'])
    .where('visitor.id', '=', visitor)
    .forUpdate('visitor')
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'visitor.unknown' }], 404)
  if (row.revision !== revision) throw new Refusal([{ code: 'visitor.changed_meanwhile' }], 409)
  return row
}

function ownerOf(person: Person, { person: account, shopper, code_name }: Row): Owner {
  if ((account ?? shopper) === person.id)
    return {
      role: code_name === null ? 'evaluator' : 'mystery-shopper',
      actor: code_name ?? person.id,
      own: heldRole(person, ['administrator', 'secretariat']) === null,
    }
  return { role: requireRole(roleToKeepVisits(person)), actor: person.id, own: false }
}

const limitsOf = (row: Row) => ({
  instruments: row.instruments,
  channels: row.channels,
  experience: row.experience,
  maxPerDay: row.max_per_day,
  maxPerCycle: row.max_per_cycle,
})

function checkProfile({ profile, absence }: ProfileChange): Fault[] {
  const faults: Fault[] = []
  const whole = (value: number, least: number, most: number, field: string) => {
    if (!Number.isInteger(value) || value < least || value > most)
      faults.push(faultAt('assignment.number_unfit', field, { least, most }))
  }
  whole(profile.maxPerDay, 1, 10, 'max_per_day')
  whole(profile.maxPerCycle, 0, 1000, 'max_per_cycle')
  whole(profile.experience, 1, 3, 'experience')
  profile.hours.forEach((span, weekday) => {
    if (span && !(span[0] < span[1])) faults.push(faultAt('assignment.hours_unfit', `from_${weekday}`))
  })
  if (absence && !(isDay(absence.startsOn) && isDay(absence.endsOn) && absence.startsOn <= absence.endsOn))
    faults.push(faultAt('assignment.days_unfit', 'absence_from'))
  return faults
}
