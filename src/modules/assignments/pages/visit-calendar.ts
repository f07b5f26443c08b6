import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { writeCalendar } from '../calendar-feed.server.ts'
import type { Route } from './+types/visit-calendar.ts'

/** A visitor's calendar behind its secret address: for a calendar program, which cannot sign in. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const text = await writeCalendar(services.database, language, params.token)
  if (text === null) throw data(null, { status: 404 })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
