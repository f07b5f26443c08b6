import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { readCommentView } from '../comment-view.ts'
import { commentFiles, exportComments } from '../export-comments.server.ts'
import { readGuide } from '../read.server.ts'
import type { Route } from './+types/guide-comments-export.ts'

const types = {
  'comments.csv': 'text/csv; charset=utf-8',
  'comments.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The comments of a list as a file: comments.csv, comments.xlsx. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const { database } = services
  const { code, edition } = params
  const file = commentFiles.find((name) => name === params.file)
  const found = file && (await readGuide(database, person, code, edition))
  if (!file || !found) throw data(null, { status: 404 })
  const asked = { edition: { code, edition }, guide: found.guide, file, language }
  const view = readCommentView(url.searchParams)
  const body = await exportComments(database, person, { ...asked, view })
  return new Response(body, {
    headers: {
      'Content-Type': types[file],
      // Codes of guides and editions have only letters, digits, dot, underscore and hyphen.
      'Content-Disposition': `attachment; filename="${code}-${edition}-${file}"`,
    },
  })
}
