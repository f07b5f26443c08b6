import type { Person } from '#platform/access.ts'
import { sessionCookie } from '#platform/auth.ts'
import type { Services } from '#platform/services.ts'
import { authOf } from './auth-of.server.ts'
import { listGrants, readEmployer } from './read.server.ts'
import { withholdRoles } from './withhold-roles.ts'

/**
 * Who is signed in in the browser that sent these headers, with the roles they hold and the employer they have at this
 * moment; null when nobody is. Nothing of it is kept in the session: what changes counts at the next request.
 */
export async function findPerson(services: Services, headers: Headers): Promise<Person | null> {
  if (!hasSessionCookie(services, headers)) return null
  const found = await authOf(services).api.getSession({ headers })
  if (found === null) return null
  const { id, name, nameEn, email } = found.user
  const { database, clock } = services
  const now = clock.now()
  const [rules, grants, employer] = await Promise.all([
    readRules(services, id),
    listGrants(database, id, now),
    readEmployer(database, id, now.toISOString().slice(0, 10)),
  ])
  if (rules === undefined || rules.disabled_at !== null) return null
  const secondFactor = found.session.secondFactor === true
  return {
    ...{ id, name, nameEn, email, employer, secondFactor },
    ...withholdRoles(grants, secondFactor || rules.sample === true),
  }
}

/** Whether the person may be here at all, and whether this programme is an invented one. */
const readRules = ({ database }: Services, id: string) =>
  database
    .selectFrom('person')
    .select(['disabled_at', (row) => row.selectFrom('programme').select('sample').as('sample')])
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether a browser claims to be signed in; such a browser is never given a page that is kept for everybody. */
export function hasSessionCookie({ config }: Services, headers: Headers): boolean {
  const name = `${sessionCookie(config.baseUrl)}=`
  return (headers.get('Cookie') ?? '').split(';').some((cookie) => cookie.trim().startsWith(name))
}
