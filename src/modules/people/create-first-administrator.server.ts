import { z } from 'zod'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { checkPassword } from './check-password.server.ts'
import { writeAccount } from './create-account.server.ts'
import { faultOf, refuseAny } from './person-fault.ts'

export interface FirstAdministrator {
  readonly name: Text
  readonly email: string
  readonly password: string
  /** Also where there is an administrator already: for a platform whose administrators can no longer sign in. */
  readonly force?: boolean
}

/**
 * Creates the account of a programme's first administrator, by whoever runs the machine: nobody is signed in yet who
 * could. Two at the same moment wait for each other. Returns the person's id.
 *
 * @throws Refusal 409 `people.administrator_exists`, `people.email_taken`; 422 `people.email_unfit`,
 *   `people.name_missing`, and what `checkPassword` finds
 */
export async function createFirstAdministrator(
  services: Pick<Services, 'config' | 'database'>,
  given: FirstAdministrator,
): Promise<string> {
  const email = given.email.trim().toLowerCase()
  const name = { ar: given.name.ar.trim(), en: given.name.en.trim() }
  refuseAny(faultsOf({ ...given, email, name }))
  return services.database.transaction().execute(async (trx) => {
    await refuseSecond(trx, given.force ?? false)
    await refuseTaken(trx, email)
    const { password } = given
    const id = await writeAccount(services, trx, { name, email, password, roles: ['administrator'] })
    await recordAudit(trx, {
      ...{ actor: null, role: 'system', action: 'people.first-administrator' },
      subject: { kind: 'person', id },
      after: { roles: ['administrator'], force: given.force ?? false },
    })
    return id
  })
}

const faultsOf = ({ name, email, password }: FirstAdministrator) => [
  z.email().max(254).safeParse(email).success ? null : faultOf('people.email_unfit', 'email', { email }),
  name.ar === '' || name.en === '' ? faultOf('people.name_missing', 'name') : null,
  checkPassword(password, [name.ar, name.en, email]),
]

/** The lock is the one under which administrators are taken away. */
async function refuseSecond(trx: Transaction, force: boolean): Promise<void> {
  await trx
    .selectFrom('role')
    .select('code')
    .where('code', '=', 'administrator')
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const known = await trx
    .selectFrom('person_role')
    .select('id')
    .where('role', '=', 'administrator')
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', new Date())]))
    .executeTakeFirst()
  if (known !== undefined && !force) throw new Refusal([{ code: 'people.administrator_exists' }], 409)
}

async function refuseTaken(trx: Transaction, email: string): Promise<void> {
  const taken = await trx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (taken !== undefined) throw new Refusal([faultOf('people.email_taken', 'email', { email })], 409)
}
