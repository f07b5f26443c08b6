import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { GuideView } from '../parts/guide-view.tsx'
import { listGuides, readGuide } from '../read.server.ts'
import { listOpenConsultations, readConsultation } from '../read-consultation.server.ts'
import type { Route } from './+types/guide-edition.ts'

/** One named edition; 404 where there is none that the visitor may see. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const view = await readGuide(services.database, person, params.code, params.edition)
  if (!view) throw data(null, { status: 404 })
  const visitor = { person, clock: services.clock }
  const past = view.status === 'published' && (await readConsultation(services.database, visitor, params))
  return {
    view,
    editions: await listGuides(services.database, person),
    open: await listOpenConsultations(services.database, visitor),
    consulted: Boolean(past),
  }
}

export default function GuideEditionPage() {
  const { view, editions, open, consulted } = useLoaderData<typeof loader>()
  return <GuideView view={view} editions={editions} open={open} consulted={consulted} />
}
