/**
 * Turns the inspections of guides/cases/uk-food-hygiene/inspections.csv (Food Standards Agency, Open Government Licence
 * v3) into the platform's own files beside it: centres.csv, observations.csv and expected.csv.
 * `node scripts/make-food-hygiene-case.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const folder = new URL('../guides/cases/uk-food-hygiene/', import.meta.url)
const parts = ['hygiene', 'structural', 'confidence_in_management'] as const

type Inspection = Record<
  'establishment' | 'business_type' | 'rating_date' | 'official_rating' | (typeof parts)[number],
  string
>

/** The three files by name, made from the text of the inspections. */
export const makeFoodHygieneCase = (inspections: string): Record<string, string> => {
  const rows = parse<Inspection>(inspections, { columns: true })
  return {
    'centres.csv': toCsv(['code', 'name_ar', 'name_en', 'entity', 'channel'], rows.map(toCentre)),
    'observations.csv': toCsv(
      ['centre', 'measure', 'instrument', 'value', 'source', 'observed_at'],
      rows.flatMap(toObservations),
    ),
    'expected.csv': toCsv(['centre', 'category', 'total', 'largest'], rows.map(toExpected)),
  }
}

/** Names are neutral: the case is about the rule, not about the establishments. */
const toCentre = ({ establishment, business_type }: Inspection): string[] => [
  `E${establishment}`,
  `منشأة ${establishment}`,
  `Establishment ${establishment}`,
  business_type,
  'in_person',
]

const toObservations = (row: Inspection): string[][] =>
  parts.map((part) => [
    `E${row.establishment}`,
    part,
    'inspection',
    row[part],
    'Food Standards Agency',
    row.rating_date,
  ])

/** The rating is the official one. Total and largest part are plain sums of the source, not of our engine. */
const toExpected = (row: Inspection): string[] => {
  const points = parts.map((part) => Number(row[part]))
  const total = points.reduce((sum, each) => sum + each, 0)
  return [`E${row.establishment}`, row.official_rating, String(total), String(Math.max(...points))]
}

const toCsv = (header: string[], rows: string[][]): string =>
  [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('')

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

if (import.meta.main) {
  const files = makeFoodHygieneCase(readFileSync(new URL('inspections.csv', folder), 'utf8'))
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text)
}
