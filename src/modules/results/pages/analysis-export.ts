import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { exportFiles, exportResult } from '../export-result.server.ts'
import type { Route } from './+types/analysis-export.ts'

/** The result of a cycle as a file: results.xlsx, results.csv, results.json. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const cycle = readCycleNumber(params.cycle)
  const file = exportFiles.find((name) => name === params.file)
  const exported = file && (await exportResult(services.database, person, { cycle, file, language }))
  if (!exported) throw data(null, { status: 404 })
  return new Response(exported.body, {
    headers: {
      'Content-Type': exported.type,
      'Content-Disposition': `attachment; filename="cycle-${cycle}-${file}"`,
    },
  })
}
