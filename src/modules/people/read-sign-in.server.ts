import { freshFor, sessionCookie } from '#platform/auth.ts'
import type { Services } from '#platform/services.ts'

/** How a person signs in and where they are signed in now, as their account page shows it. */
export interface SignInView {
  /** Whether this programme asks for a second step; an invented one does not. */
  readonly asked: boolean
  /** Whether they have a password; who signs in with an outside provider only has none, and nothing that it guards. */
  readonly hasPassword: boolean
  readonly appOn: boolean
  /** Whether they signed in here so lately that a passkey can be added. */
  readonly fresh: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string | null
    readonly addedAt: string | null
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly userAgent: string | null
    readonly since: string
    readonly until: string
    readonly here: boolean
  }[]
}

export async function readSignIn(
  services: Services,
  personId: string,
  headers: Headers,
): Promise<SignInView> {
  const [person, passkeys, sessions] = await Promise.all([
    findPerson(services, personId),
    listPasskeys(services, personId),
    listSessions(services, personId),
  ])
  const token = tokenIn(headers, services.config.baseUrl)
  const here = sessions.find((session) => session.token === token)
  return {
    asked: person?.sample !== true,
    hasPassword: person?.password === true,
    appOn: person?.two_factor_enabled ?? false,
    // By the machine's clock, as the library looks at it.
    fresh: here !== undefined && Date.now() - here.created_at.getTime() < freshFor * 1000,
    passkeys: passkeys.map(({ id, name, created_at }) => ({
      id,
      name,
      addedAt: created_at?.toISOString() ?? null,
    })),
    sessions: sessions.map((session) => ({
      id: session.id,
      userAgent: session.user_agent,
      since: session.created_at.toISOString(),
      until: session.expires_at.toISOString(),
      here: session.token === token,
    })),
  }
}

const findPerson = ({ database }: Services, id: string) =>
  database
    .selectFrom('person')
    .select((row) => [
      'two_factor_enabled',
      row.selectFrom('programme').select('sample').as('sample'),
      row
        .exists(
          row
            .selectFrom('sign_in_account')
            .select('id')
            .whereRef('person_id', '=', 'person.id')
            .where('provider_id', '=', 'credential')
            .where('password', 'is not', null),
        )
        .as('password'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()

const listPasskeys = ({ database }: Services, id: string) =>
  database
    .selectFrom('sign_in_passkey')
    .select(['id', 'name', 'created_at'])
    .where('person_id', '=', id)
    .orderBy('created_at')
    .execute()

const listSessions = ({ database, clock }: Services, id: string) =>
  database
    .selectFrom('sign_in_session')
    .select(['id', 'token', 'user_agent', 'created_at', 'expires_at'])
    .where('person_id', '=', id)
    .where('expires_at', '>', clock.now())
    .orderBy('created_at', 'desc')
    .execute()

/** The session's token stands before the dot of the signed cookie. */
function tokenIn(headers: Headers, baseUrl: string): string | undefined {
  const name = `${sessionCookie(baseUrl)}=`
  const cookie = (headers.get('Cookie') ?? '').split(';').find((part) => part.trim().startsWith(name))
  return cookie === undefined ? undefined : decodeURIComponent(cookie.trim().slice(name.length)).split('.')[0]
}
