import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readAuditView } from '../audit-view.ts'
import { auditFiles, exportAudit } from '../export-audit.server.ts'
import type { Route } from './+types/audit-export.ts'

/** What a view of the audit asks for, as a file: audit.csv, audit.json. */
export function loader({ context, params, url }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const file = auditFiles.find((name) => name === params.file)
  if (file === undefined) throw data(null, { status: 404 })
  const type = file === 'audit.csv' ? 'text/csv' : 'application/json'
  return new Response(exportAudit(services, readAuditView(url.searchParams), file), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${file}"`,
    },
  })
}
