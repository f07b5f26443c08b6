import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherCycle } from '../gather-cycle.server.ts'
import { pdfResponse } from '../report-answer.ts'
import { readGathered } from '../report-gathered.server.ts'
import { renderReport } from '../reports/render-report.server.ts'
import type { Route } from './+types/cycle-report.ts'

/** The printed summary of a cycle for the committee. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const found = await gatherCycle(services.database, person, readCycleNumber(params.cycle))
  if (!found?.result) throw data(null, { status: 404 })
  const gathered = await readGathered(services, { ...found, result: found.result })
  return pdfResponse(
    await renderReport('cycle', language, gathered.cycle()),
    `${params.cycle}-summary-${language}`,
  )
}
