import type { Person } from '#platform/access.ts'
import { sessionCookie } from '#platform/auth.ts'
import type { Services } from '#platform/services.ts'
import { authOf } from './auth-of.server.ts'
import { listRoleGrants } from './read.server.ts'

/** Who is signed in in the browser that sent these headers, with the roles they hold now; null when nobody is. */
export async function findPerson(services: Services, headers: Headers): Promise<Person | null> {
  if (!hasSessionCookie(services, headers)) return null
  const session = await authOf(services).api.getSession({ headers })
  if (session === null) return null
  const { id, name, nameEn, email } = session.user
  const roles = await listRoleGrants(services.database, id, services.clock.now())
  return { id, name, nameEn, email, roles }
}

/** Whether a browser claims to be signed in; such a browser is never given a page that is kept for everybody. */
export function hasSessionCookie({ config }: Services, headers: Headers): boolean {
  const name = `${sessionCookie(config.baseUrl)}=`
  return (headers.get('Cookie') ?? '').split(';').some((cookie) => cookie.trim().startsWith(name))
}
