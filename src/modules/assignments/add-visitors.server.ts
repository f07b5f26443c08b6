import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepVisits } from './access.ts'
import { usualProfile, type Visitor } from './visitor.ts'
import { writeProfile } from './write-profile.server.ts'

/**
 * Gives everybody who is an evaluator or mystery shopper of a cycle today a profile to fill, where they have none. A
 * shopper gets a code name drawn at random: it says nothing of the person or of when they came.
 *
 * @returns how many were added
 * @throws Refusal 403 without the role
 */
export async function addVisitors(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  cycle: number,
): Promise<number> {
  const role = requireRole(roleToKeepVisits(person))
  return database.transaction().execute(async (trx) => {
    await sql`SELECT pg_advisory_xact_lock(7201140)`.execute(trx)
    const missing = await listMissing(trx, cycle, clock.now())
    const added: string[] = []
    for (const one of missing) added.push(await addOne(trx, one))
    if (added.length > 0)
      await recordAudit(trx, {
        actor: person.id,
        role,
        action: 'visitor.add',
        subject: { kind: 'cycle', id: String(cycle) },
        after: { visitors: added },
      })
    return added.length
  })
}

interface Missing {
  readonly person: string
  readonly kind: Visitor['kind']
}

async function listMissing(trx: Transaction, cycle: number, now: Date): Promise<Missing[]> {
  const { rows } = await sql<{ person: string; role: string }>`
    SELECT DISTINCT r.person, r.role FROM person_role r JOIN person p ON p.id = r.person
    WHERE r.role IN ('evaluator', 'mystery-shopper') AND p.disabled_at IS NULL
      AND (r.scope_kind = 'programme' OR (r.scope_kind = 'cycle' AND r.scope_id = ${String(cycle)}))
      AND r.valid_from <= ${now} AND (r.valid_until IS NULL OR r.valid_until > ${now})
      AND NOT EXISTS (SELECT FROM visitor v WHERE r.role = 'evaluator' AND v.person = r.person)
      AND NOT EXISTS (SELECT FROM shopper_identity s WHERE r.role = 'mystery-shopper' AND s.person = r.person)
    ORDER BY r.role, r.person`.execute(trx)
  return rows.map(({ person, role }) => ({ person, kind: role === 'evaluator' ? 'evaluator' : 'shopper' }))
}

async function addOne(trx: Transaction, { person, kind }: Missing): Promise<string> {
  const own = kind === 'evaluator' ? { person } : { code_name: await drawCodeName(trx) }
  const { id } = await trx.insertInto('visitor').values(own).returning('id').executeTakeFirstOrThrow()
  if (kind === 'shopper') await trx.insertInto('shopper_identity').values({ visitor: id, person }).execute()
  await writeProfile(trx, id, usualProfile(kind))
  return id
}

const letters = 'BCDFGHJKLMNPQRSTVWXZ'

/** Free of meaning, and of the order in which shoppers came. */
async function drawCodeName(trx: Transaction): Promise<string> {
  for (;;) {
    const name = `S-${letters[randomInt(letters.length)]}${letters[randomInt(letters.length)]}${randomInt(10, 100)}`
    const taken = await trx
      .selectFrom('visitor')
      .select('id')
      .where('code_name', '=', name)
      .executeTakeFirst()
    if (!taken) return name
  }
}
