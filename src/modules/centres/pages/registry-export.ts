import { data } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { exportCsv, exportWorkbook } from '../export-registry.server.ts'
import { listKinds } from '../registry-columns.ts'
import { readDay } from '../registry-view.ts'
import type { Route } from './+types/registry-export.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file of the registry as it is, or as it was on the day `on`: registry.xlsx, centres.csv, entities.csv, governorates.csv. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const day = readDay(url.searchParams) ?? todayOf(services.clock)
  const headers = { 'Content-Disposition': `attachment; filename="${params.file}"` }
  if (params.file === 'registry.xlsx') {
    const bytes = await exportWorkbook(services.database, day, language)
    return new Response(bytes, { headers: { ...headers, 'Content-Type': workbookType } })
  }
  const kind = listKinds.find((one) => params.file === `${one}.csv`)
  if (kind === undefined) throw data(null, { status: 404 })
  const text = await exportCsv(services.database, kind, day)
  return new Response(text, { headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8' } })
}
