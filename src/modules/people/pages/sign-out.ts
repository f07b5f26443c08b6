import { redirect } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { urlTo } from '../../../urls.ts'
import { signOut } from '../sign-in.server.ts'
import { withCookies } from '../with-cookies.ts'
import type { Route } from './+types/sign-out.ts'

/** Opening the address signs nobody out: only the button does. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(urlTo(context.get(pageContext).language, 'home'))
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, language } = context.get(pageContext)
  const cookies = await signOut(services, request.headers)
  return redirect(urlTo(language, 'signIn', {}, { done: 'signed-out' }), withCookies(cookies))
}
