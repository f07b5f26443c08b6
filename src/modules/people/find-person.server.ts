import type { Person } from '#platform/access.ts'
import { sessionCookie } from '#platform/auth.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { mayViewAs } from './access.ts'
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
  const { nameEn, ...user } = found.user
  const secondFactor = found.session.secondFactor === true
  const person = await describePerson(services, { ...user, nameEn }, secondFactor)
  return person === null ? null : ((await findViewed(services, person, found.session.id)) ?? person)
}

interface Known {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly email: string
}

/** A person with what holds for them now; null when they may not be here at all. */
async function describePerson(
  services: Services,
  { id, name, nameEn, email }: Known,
  secondFactor: boolean,
): Promise<Person | null> {
  const { database, clock } = services
  const now = clock.now()
  const [rules, grants, employer] = await Promise.all([
    readRules(services, id),
    listGrants(database, id, now),
    readEmployer(database, id, todayOf(clock)),
  ])
  if (rules === undefined || rules.disabled_at !== null) return null
  return {
    ...{ id, name, nameEn, email, employer, secondFactor },
    ...withholdRoles(grants, secondFactor || rules.sample === true),
  }
}

/** The person whose pages an administrator sees in this session; null when it is nobody's, or no longer. */
async function findViewed(services: Services, by: Person, session: string): Promise<Person | null> {
  const { database, clock } = services
  const row = await database
    .selectFrom('sign_in_session')
    .innerJoin('person', 'person.id', 'sign_in_session.view_as')
    .select(['person.id', 'name_ar', 'name_en', 'email', 'view_as_until'])
    .where('sign_in_session.id', '=', session)
    .where('view_as_until', '>', clock.now())
    .executeTakeFirst()
  if (row === undefined || row.view_as_until === null) return null
  const viewed = await describePerson(
    services,
    { id: row.id, name: row.name_ar, nameEn: row.name_en, email: row.email },
    by.secondFactor,
  )
  if (viewed === null) return null
  const roles = [...viewed.roles, ...(viewed.withheldRoles ?? [])].map(({ role }) => role)
  if (!mayViewAs(by, { id: viewed.id, roles, disabled: false })) return null
  return { ...viewed, viewing: { by: by.id, until: row.view_as_until.toISOString() } }
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
