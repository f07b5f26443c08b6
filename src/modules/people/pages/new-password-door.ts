import { redirect } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { urlTo } from '#urls.ts'
import { linkCookie } from '../link-cookie.server.ts'
import { withCookies } from '../with-cookies.ts'
import type { Route } from './+types/new-password-door.ts'

/** Where the link of a reset comes in: its token goes into a cookie, and out of the address. Nothing is used up. */
export function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const token = params.token.replace(/[^\w-]/g, '').slice(0, 100)
  return redirect(
    urlTo(language, 'newPassword'),
    withCookies([linkCookie(services.config, 'password-reset', token)]),
  )
}
