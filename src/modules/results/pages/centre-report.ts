import { data, redirect } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherCycle } from '../gather-cycle.server.ts'
import { pdfResponse } from '../report-answer.ts'
import { readReportSource } from '../report-source.server.ts'
import { gatherReports } from '../reports/gather-reports.ts'
import { renderReport } from '../reports/render-report.server.ts'
import type { Route } from './+types/centre-report.ts'

/** The printed report of a centre, as far as the visitor may see its result. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  // Only the bare address is kept for everybody: setting a report is too dear to be asked for with made-up queries.
  if (url.search !== '') throw redirect(url.pathname)
  const { centre } = params
  const found = await gatherCycle(services.database, person, readCycleNumber(params.cycle))
  if (!found?.result) throw data(null, { status: 404 })
  const of = { ...found, result: found.result }
  const gathered = gatherReports(await readReportSource(services, of, { centre }))
  if (!gathered.centres.includes(centre)) throw data(null, { status: 404 })
  return pdfResponse(
    await renderReport('centre', language, gathered.centre(centre)),
    `${params.cycle}-${centre}-${language}`,
  )
}
