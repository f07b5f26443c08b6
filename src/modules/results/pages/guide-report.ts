import { data, redirect } from 'react-router'
import { dayOf, todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { readProgramme } from '../../cycles/read.server.ts'
import { readGuide } from '../../standards/read.server.ts'
import { pdfResponse } from '../report-answer.ts'
import { verifyAddress } from '../report-source.server.ts'
import { renderReport } from '../reports/render-report.server.ts'
import type { Route } from './+types/guide-report.ts'

/** An edition of the guide as a printed document. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  // Only the bare address is kept for everybody: setting the guide is too dear to be asked for with made-up queries.
  if (url.search !== '') throw redirect(url.pathname)
  const view = await readGuide(services.database, person, params.code, params.edition)
  if (!view) throw data(null, { status: 404 })
  const { guide, sha256: digest, publishedAt } = view
  const { clock } = services
  const programme = await readProgramme(services.database)
  const frame = {
    programme: programme?.title ?? guide.title,
    invented: programme?.sample === true,
    illustrative: guide.illustrative === true,
    draft: view.status !== 'published',
    date: publishedAt === null ? todayOf(clock) : dayOf(new Date(publishedAt), clock.zone),
    digest,
    verifyUrl: verifyAddress(services.config.baseUrl, digest, null),
  }
  const bytes = await renderReport('guide', language, { frame, guide })
  return pdfResponse(bytes, `${guide.code}-${guide.edition}-${language}`)
}
