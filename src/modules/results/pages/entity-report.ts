import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherCycle } from '../gather-cycle.server.ts'
import { pdfResponse } from '../report-answer.ts'
import { readReportSource } from '../report-source.server.ts'
import { gatherReports } from '../reports/gather-reports.ts'
import { renderReport } from '../reports/render-report.server.ts'
import type { Route } from './+types/entity-report.ts'

/** The printed report of an entity with its centres. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const { entity } = params
  const found = await gatherCycle(services.database, person, readCycleNumber(params.cycle))
  if (!found?.result) throw data(null, { status: 404 })
  const of = { ...found, result: found.result }
  const gathered = gatherReports(await readReportSource(services, of, { entity }))
  if (!gathered.entities.some(({ code }) => code === entity)) throw data(null, { status: 404 })
  return pdfResponse(
    await renderReport('entity', language, gathered.entity(entity)),
    `${params.cycle}-${entity}-${language}`,
  )
}
