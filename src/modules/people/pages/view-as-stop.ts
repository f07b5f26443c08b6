import { redirect } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { urlTo } from '#urls.ts'
import { stopViewAs } from '../view-as.server.ts'
import type { Route } from './+types/view-as-stop.ts'

/** Opening the address ends nothing: only the button does. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(urlTo(context.get(pageContext).language, 'home'))
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person?.viewing === undefined) return redirect(urlTo(language, 'home'))
  await stopViewAs(services, person, request.headers)
  return redirect(urlTo(language, 'person', { person: person.id }))
}
