import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'

/**
 * Refuses a change after which nobody would look after the platform: somebody else must be an administrator without an
 * end, and not disabled. Whoever takes away an administrator waits here for the one before, so that two who take each
 * other's role away at the same moment cannot both succeed.
 *
 * @param leaving the person who will be administrator no longer
 * @throws Refusal 409 `people.last_administrator`
 */
export async function requireOtherAdministrator(trx: Transaction, leaving: string, now: Date): Promise<void> {
  await trx
    .selectFrom('role')
    .select('code')
    .where('code', '=', 'administrator')
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const other = await trx
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_role.person')
    .select('person.id')
    .where('role', '=', 'administrator')
    .where('scope_kind', '=', 'programme')
    .where('person', '<>', leaving)
    .where('valid_from', '<=', now)
    .where('valid_until', 'is', null)
    .where('disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (other === undefined) throw new Refusal([{ code: 'people.last_administrator' }], 409)
}
