import { createHmac } from 'node:crypto'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { writeAccount } from './create-account.server.ts'
import { spellPassword } from './make-password.server.ts'
import type { Role } from './role.ts'
import { type SampleWay, sampleWays } from './sample-ways.ts'
import { hasScope } from './scope.server.ts'

/** A way into the sample programme, to be printed at start. */
export interface SampleAccount {
  readonly role: Role
  readonly email: string
  readonly password: string
}

/**
 * The sample programme's accounts, one per role, as they are printed at each start. Their password comes from this
 * installation's secret: the same at every start, another on every machine.
 */
export function listSampleAccounts({
  config,
}: {
  readonly config: Pick<Services['config'], 'secret'>
}): SampleAccount[] {
  const password = samplePassword(config.secret)
  return sampleWays.map(({ role, email }) => ({ role, email, password }))
}

/**
 * Creates the accounts of {@link listSampleAccounts} that are not there yet, and returns all of them. The names are
 * roles: nobody is invented. Only for the sample programme. Employers and scopes that the registry does not hold are
 * left out.
 */
export async function createSampleAccounts(services: Services): Promise<SampleAccount[]> {
  const password = samplePassword(services.config.secret)
  await services.database.transaction().execute(async (trx) => {
    for (const way of sampleWays) {
      const known = await trx
        .selectFrom('person')
        .select('id')
        .where('email', '=', way.email)
        .executeTakeFirst()
      if (known === undefined) await createOne(services, trx, way, password)
    }
  })
  return listSampleAccounts(services)
}

async function createOne(services: Services, trx: Transaction, way: SampleWay, password: string) {
  const { scope, employer, role } = way
  const whole = scope === undefined
  const account = { ...way, password, roles: whole ? [role] : [] }
  const id = await writeAccount(services, trx, account)
  if (!whole && (await hasScope(trx, scope.kind, scope.id)))
    await trx
      .insertInto('person_role')
      .values({ person: id, role, scope_kind: scope.kind, scope_id: scope.id })
      .execute()
  if (employer !== undefined && (await hasScope(trx, 'entity', employer)))
    await trx
      .insertInto('employment')
      .values({ person: id, entity: employer, valid_from: '2020-01-01' })
      .execute()
  await recordAudit(trx, {
    actor: null,
    role: 'system',
    action: 'people.sample-account-created',
    subject: { kind: 'person', id },
    after: { roles: [role], employer },
  })
}

/** The same at every start of an installation, another on every machine. */
const samplePassword = (secret: string): string =>
  spellPassword(createHmac('sha256', secret).update('sample accounts').digest())
