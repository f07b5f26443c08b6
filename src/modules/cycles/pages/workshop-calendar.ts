import ical, { ICalEventStatus } from 'ical-generator'
import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readOwnPlace } from '../give-up-place.server.ts'
import type { Route } from './+types/workshop-calendar.ts'

/** A workshop as a calendar file, for who has a place in it. Moments are UTC: every calendar shows its own clock. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const own = await readOwnPlace(services, params.token)
  if (own?.status !== 'registered') throw data(null, { status: 404 })
  const { workshop } = own
  const calendar = ical({ prodId: { company: 'Taqyeem', product: 'Workshops' } })
  calendar.createEvent({
    id: workshop.id,
    start: workshop.startsAt,
    end: workshop.endsAt,
    summary: workshop.title[language],
    location: workshop.venue?.[language] ?? null,
    status: workshop.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    sequence: workshop.revision,
    ...(workshop.link === null ? {} : { url: workshop.link }),
  })
  return new Response(calendar.toString(), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="workshop.ics"',
    },
  })
}
