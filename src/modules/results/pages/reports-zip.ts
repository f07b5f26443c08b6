import { Readable } from 'node:stream'
import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherCycle } from '../gather-cycle.server.ts'
import { readReportPieces, readReportSet } from '../report-set.server.ts'
import type { Route } from './+types/reports-zip.ts'

/** The reports of all centres of the result that stands, as one zip; 404 while they are not all made. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const cycle = readCycleNumber(params.cycle)
  const found = await gatherCycle(database, person, cycle)
  if (!found?.result) throw data(null, { status: 404 })
  const key = { cycle, result: found.result.id }
  const set = await readReportSet(database, key)
  if (set?.status !== 'ready') throw data(null, { status: 404 })
  const pieces = Readable.toWeb(Readable.from(readReportPieces(database, key)))
  return new Response(pieces as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(set.bytes),
      'Content-Disposition': `attachment; filename="reports-${cycle}.zip"`,
    },
  })
}
