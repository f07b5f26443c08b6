import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { GuideView } from '../parts/guide-view.tsx'
import { listGuides, readGuide } from '../read.server.ts'
import type { Route } from './+types/guide-edition.ts'

/** One named edition; 404 where there is none that the visitor may see. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const view = await readGuide(services.database, person, params.code, params.edition)
  if (!view) throw data(null, { status: 404 })
  return { view, editions: await listGuides(services.database, person) }
}

export default function GuideEditionPage() {
  const { view, editions } = useLoaderData<typeof loader>()
  return <GuideView view={view} editions={editions} />
}
