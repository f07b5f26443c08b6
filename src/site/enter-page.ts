import { data, type MiddlewareFunction, redirect } from 'react-router'
import { type Access, decideAccess, type Person } from '#platform/access.ts'
import { pageContext, pageOutcome } from '#platform/page-context.ts'
import { pageOfPattern, urlTo } from '../urls.ts'
import { hidesWhileViewing } from './may-while-viewing.ts'

/**
 * Stands before every page: finds the page's row in the table of pages and lets in who may enter. A page without a row
 * answers 404; a visitor who is not signed in is led to sign in and then back; a person whose role counts only with a
 * second factor is led to their account, which says how; a person without the role gets 403, and so does an administrator
 * who sees the site as somebody else, of how that person signs in.
 */
export const enterPage: MiddlewareFunction<Response> = ({ pattern, params, context, url }) => {
  const page = pageOfPattern(pattern)
  if (page === null || !isCycle(params.cycle)) throw data(null, { status: 404 })
  const outcome = context.get(pageOutcome)
  outcome.scripts = page.scripts ?? page.access !== 'public'
  outcome.shared = page.kept === true
  outcome.pattern = pattern
  const { person, language } = context.get(pageContext)
  const decision = decideAccess(page.access as Access, person)
  if (decision === 'sign-in')
    throw redirect(urlTo(language, 'signIn', {}, { next: url.pathname + url.search }))
  if (decision === 'no' && isWithheld(page.access as Access, person))
    throw redirect(urlTo(language, 'account', {}, { next: url.pathname + url.search }))
  if (decision === 'no') throw data(null, { status: 403 })
  if (person?.viewing !== undefined && hidesWhileViewing(page)) throw data(null, { status: 403 })
}

/** Whether an address, where it names a cycle, names one that there can be: a number that the database holds. */
const isCycle = (named: string | undefined): boolean =>
  named === undefined || named === 'latest' || /^[1-9]\d{0,8}$/.test(named)

/** Whether a role would let somebody in that does not count in this session. */
const isWithheld = (access: Access, person: Person | null): boolean =>
  person !== null && decideAccess(access, { ...person, roles: person.withheldRoles ?? [] }) === 'yes'
