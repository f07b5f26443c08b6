import { Refusal } from '#platform/fault.ts'
import { isId } from '#platform/is-id.ts'
import type { Services } from '#platform/services.ts'
import { changeSignIn } from './change-sign-in.server.ts'

/**
 * Ends one of a person's own sessions, in whatever browser it is.
 *
 * @throws Refusal 404 when they have no such session
 */
export async function endSession(
  services: Services,
  personId: string,
  sessionId: string,
  headers: Headers,
): Promise<void> {
  const session = isId(sessionId) ? await findOwn(services, personId, sessionId) : undefined
  if (session === undefined) throw new Refusal([{ code: 'session.unknown' }], 404)
  await changeSignIn(services, { personId, action: 'sign-in.session-ended' }, (auth) =>
    auth.api.revokeSession({ body: { token: session.token }, headers }),
  )
}

/** Ends all of a person's sessions but the one of this browser. */
export const endOtherSessions = (services: Services, personId: string, headers: Headers): Promise<unknown> =>
  changeSignIn(services, { personId, action: 'sign-in.session-ended' }, (auth) =>
    auth.api.revokeOtherSessions({ headers }),
  )

const findOwn = ({ database }: Services, personId: string, sessionId: string) =>
  database
    .selectFrom('sign_in_session')
    .select('token')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
