import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import type { SampleEvaluation } from './make-sample.ts'

/** The cycle that is under way in the sample: centres are enrolled, and the first visits have come in. */
export const runningCycle = {
  id: 4,
  title: { ar: 'دورة التقييم الرابعة', en: 'Fourth evaluation cycle' },
  startsOn: '2026-09-06',
  endsOn: '2027-02-25',
} as const

/** The import that the first visits came with. */
export const sampleImportId = '7a3c5b1e-6f0d-4c52-9d35-0b8e4a6f2c91'

export const firstVisitsName = 'first-visits.csv'

const centresVisited = 12

/** The first visits of the running cycle as a file to import: what visits of the last cycle found, a year later. */
export function firstVisitsFile({ guide, centres, observations }: SampleEvaluation): string {
  const visited = new Set(centres.slice(0, centresVisited).map(({ code }) => code))
  const byVisit = new Set(
    guide.pillars
      .flatMap(({ criteria }) => criteria.flatMap(({ measures }) => measures))
      .filter(({ instrument }) => instrument === 'visit')
      .map(({ code }) => code),
  )
  const rows = observations
    .filter(({ centre, measure }) => visited.has(centre) && byVisit.has(measure))
    .map(({ centre, measure, value, notApplicable, n, source, observedAt }) => [
      ...[centre, measure, value, notApplicable, n, source],
      observedAt?.replace(/^\d{4}/, (year) => String(Number(year) + 1)) ?? null,
    ])
  const header = ['centre', 'measure', 'value', 'not_applicable', 'n', 'source', 'observed_at']
  return [...writeCsv(header, rows)].join('')
}
