import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readGuide } from '../read.server.ts'
import { writeGuideWorkbook } from '../write-guide-workbook.server.ts'
import type { Route } from './+types/guide-export.ts'

const types = {
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** An edition as a file that can be imported again: `json` or `xlsx`. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const { code, edition, format } = params
  const view = await readGuide(services.database, person, code, edition)
  if (!view || (format !== 'json' && format !== 'xlsx')) throw data(null, { status: 404 })
  const body =
    format === 'json'
      ? `${JSON.stringify(view.guide, null, 2)}\n`
      : await writeGuideWorkbook(view.guide, language)
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      // Codes of guides and editions have only letters, digits, dot, underscore and hyphen.
      'Content-Disposition': `attachment; filename="${code}-${edition}.${format}"`,
    },
  })
}
