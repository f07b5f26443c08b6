import { data, type MiddlewareFunction, redirect } from 'react-router'
import { type Access, decideAccess, type Person } from '#platform/access.ts'
import { pageContext, pageOutcome } from '#platform/page-context.ts'
import { pageOfPattern, urlTo } from '../urls.ts'

/**
 * Stands before every page: finds the page's row in the table of pages and lets in who may enter. A page without a row
 * answers 404; a visitor who is not signed in is led to sign in and then back; a person whose role counts only with a
 * second factor is led to their account, which says how; a person without the role gets 403.
 */
export const enterPage: MiddlewareFunction<Response> = ({ pattern, context, url }) => {
  const page = pageOfPattern(pattern)
  if (page === null) throw data(null, { status: 404 })
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
}

/** Whether a role would let somebody in that does not count in this session. */
const isWithheld = (access: Access, person: Person | null): boolean =>
  person !== null && decideAccess(access, { ...person, roles: person.withheldRoles ?? [] }) === 'yes'
