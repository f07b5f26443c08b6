import { data } from 'react-router'
import { isId } from '#platform/is-id.ts'
import { pageContext } from '#platform/page-context.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import { listWorkshops } from '../read-workshop.server.ts'
import { listPlaces } from '../take-attendance.server.ts'
import { workshopWords } from '../workshop-words.ts'
import type { Route } from './+types/workshop-export.ts'

const types: Readonly<Record<string, string>> = {
  'people.csv': 'text/csv; charset=utf-8',
  'people.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Who registered for a workshop and who came, as people.csv or people.xlsx. No text in it is ever run as a formula. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const [workshop] = isId(params.workshop)
    ? await listWorkshops(services.database, { id: params.workshop })
    : []
  const type = types[params.file]
  if (!workshop || String(workshop.cycle) !== params.cycle || type === undefined)
    throw data(null, { status: 404 })
  const words = workshopWords[language]
  const headers = [words.name, words.entity, words.address, words.status, words.attendance, words.askedAt]
  const told = (attended: boolean | null) => (attended === null ? '' : attended ? words.came : words.absent)
  const rows = (await listPlaces(services.database, person, workshop.id)).map((place) => [
    ...[place.name, place.entity.name[language], place.address, words.statuses[place.status] ?? place.status],
    ...[told(place.attended), place.askedAt.toISOString()],
  ])
  const body =
    params.file === 'people.csv'
      ? [...writeCsv(headers, rows)].join('')
      : await writeWorkbook(
          [{ name: words.sheet, columns: headers.map((header) => ({ header, width: 26 })), rows }],
          language,
        )
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="workshop-${params.file}"`,
    },
  })
}
