import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'

/** Who changes how they sign in, and whether this session showed more than a password. */
export type Signer = Pick<Person, 'id' | 'secondFactor'>

/**
 * Refuses to change the second steps of somebody who has one from a session that was opened without it: a stolen
 * password alone must not be enough to add another, or to take one away. The first one is set up with the password.
 *
 * @throws Refusal 403 `second-factor.needed`
 */
export async function requireStrongSession(database: Database, { id, secondFactor }: Signer): Promise<void> {
  if (secondFactor) return
  const person = await database
    .selectFrom('person')
    .select((row) => [
      'two_factor_enabled',
      row
        .exists(row.selectFrom('sign_in_passkey').select('id').whereRef('person_id', '=', 'person.id'))
        .as('passkeys'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person?.two_factor_enabled || person?.passkeys)
    throw new Refusal([{ code: 'second-factor.needed' }], 403)
}
