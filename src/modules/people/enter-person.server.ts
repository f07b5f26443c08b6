import { APIError } from 'better-auth/api'
import { recordAudit } from '#platform/audit.ts'
import { createAuth } from '#platform/auth.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { acceptWithin } from './accept-invitation.server.ts'
import { linkIn } from './link-cookie.server.ts'
import { tellSignInChange } from './tell-sign-in-change.server.ts'

/** Whom the provider vouched for. */
export interface ProvenPerson {
  /** The provider and its own name for the person: unchanged for ever. */
  readonly account: string
  readonly email: string | null
  /** Whether the provider says that the address is theirs. */
  readonly verified: boolean
  /** Whether more than a password was shown, as the provider says. */
  readonly secondFactor: boolean
}

/** Why somebody does not enter; the sign-in page has the words. */
export type SingleSignOnProblem = 'state' | 'refused' | 'away' | 'unverified' | 'unknown' | 'other'

type Entered = { readonly cookies: readonly string[] } | { readonly problem: SingleSignOnProblem }

const providerId = 'single-sign-on'

/**
 * Opens a session for whom the provider vouched for: who is linked already; else who has the address, verified, in an
 * account here (it is linked then); else who accepts the invitation that this browser opened, to that very address.
 * Nobody else: there is no way in without an invitation.
 */
export async function enterPerson(
  services: Services,
  proven: ProvenPerson,
  { headers, invitation }: { readonly headers: Headers; readonly invitation: boolean },
): Promise<Entered> {
  const token = invitation ? linkIn(services.config, 'invitation', headers) : null
  try {
    return await services.database.transaction().execute(async (trx) => {
      const person = (await findLinked(trx, proven)) ?? (await link(services, trx, proven, token))
      return open(services, trx, { person, secondFactor: proven.secondFactor, headers })
    })
  } catch (error) {
    if (error instanceof Problem) return { problem: error.problem }
    if (error instanceof Refusal || error instanceof APIError) return { problem: 'unknown' }
    throw error
  }
}

/** Undoes everything, and says why. */
class Problem extends Error {
  readonly problem: SingleSignOnProblem
  constructor(problem: SingleSignOnProblem) {
    super(problem)
    this.problem = problem
  }
}

async function findLinked(trx: Transaction, { account }: ProvenPerson): Promise<string | null> {
  const row = await trx
    .selectFrom('sign_in_account')
    .select('person_id')
    .where('provider_id', '=', providerId)
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row?.person_id ?? null
}

async function link(
  services: Services,
  trx: Transaction,
  { account, email, verified }: ProvenPerson,
  token: string | null,
): Promise<string> {
  if (email === null || !verified) throw new Problem('unverified')
  const known = await findByEmail(trx, email)
  const person = known ?? (await accept(services, trx, email, token))
  const { internalAdapter } = await createAuth(services.config, trx).$context
  await internalAdapter.linkAccount({ userId: person, providerId, accountId: account })
  await recordAudit(trx, {
    ...{ actor: person, role: 'self', action: 'sign-in.single-sign-on-linked' },
    subject: { kind: 'person', id: person },
  })
  if (known !== null) await tellSignInChange(services, trx, person, 'sign-in.single-sign-on-linked')
  return person
}

/** Whoever may sign in with the address; an account that is linked to another name at the provider is not taken over. */
async function findByEmail(trx: Transaction, email: string): Promise<string | null> {
  const person = await trx
    .selectFrom('person')
    .select((row) => [
      'id',
      'disabled_at',
      row
        .exists(
          row
            .selectFrom('sign_in_account')
            .select('id')
            .whereRef('person_id', '=', 'person.id')
            .where('provider_id', '=', providerId),
        )
        .as('linked'),
    ])
    .where('email', '=', email)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (person === undefined) return null
  if (person.disabled_at !== null || person.linked) throw new Problem('unknown')
  return person.id
}

async function accept(
  services: Services,
  trx: Transaction,
  email: string,
  token: string | null,
): Promise<string> {
  if (token === null) throw new Problem('unknown')
  const accepted = await acceptWithin(services, trx, { token, password: null }, (invited) => {
    if (invited !== email) throw new Problem('other')
  })
  return accepted.person
}

async function open(
  { config }: Services,
  trx: Transaction,
  given: { readonly person: string; readonly secondFactor: boolean; readonly headers: Headers },
): Promise<{ cookies: readonly string[] }> {
  const { person, secondFactor, headers } = given
  const result = await createAuth(config, trx).api.enterByProvider({
    ...{ body: { personId: person, secondFactor }, headers },
    returnHeaders: true,
  })
  await recordAudit(trx, {
    ...{ actor: person, role: 'self', action: 'sign-in.single-sign-on' },
    subject: { kind: 'person', id: person },
    after: { secondFactor },
  })
  return { cookies: result.headers.getSetCookie() }
}
