import type { Services } from '#platform/services.ts'
import { type ReportedCycle, readReportSource } from './report-source.server.ts'
import { type GatheredReports, gatherReports } from './reports/gather-reports.ts'

interface Kept {
  readonly key: string
  readonly gathered: Promise<GatheredReports>
}

/** The result reported on last: readers mostly ask for several reports of the same one. Its size bounds what is held. */
let kept: Kept | undefined

/** What the reports of a result are made of; read from the database when the last ones were of another. */
export function readGathered(services: Services, of: ReportedCycle): Promise<GatheredReports> {
  const { id, status } = of.result
  const minute = Math.floor(services.clock.now().getTime() / 60_000)
  // The stability may still be measured, and a cycle before be published: what is known is asked again after a minute.
  const key = `${id} ${status} ${minute}`
  if (kept?.key === key) return kept.gathered
  const gathered = readReportSource(services, of).then(gatherReports)
  kept = { key, gathered }
  gathered.catch(() => {
    if (kept?.gathered === gathered) kept = undefined
  })
  return gathered
}
