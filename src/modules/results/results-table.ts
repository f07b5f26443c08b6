import type { Guide } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'

const fixed = [
  'centre',
  'category',
  'overall',
  'core_fulfilled',
  'core_applicable',
  'core_fulfilment',
  'band',
]

/**
 * The text of `results.csv`, a line a piece: one row per centre, then a column per figure and cohort figure in the
 * order of the guide. An empty cell means "there is none". Scores are shares from 0 to 1.
 */
export function* resultsTable(guide: Guide, centres: Iterable<CentreScore>): Generator<string> {
  const figures = (guide.figures ?? []).map(({ name }) => name)
  const cohort = (guide.cohortFigures ?? []).map(({ name }) => name)
  yield toLine([...fixed, ...columnNames(figures, cohort)])
  for (const centre of centres) {
    const { overall, core } = centre
    yield toLine([
      centre.centre,
      centre.category,
      overall.score,
      core.fulfilled,
      core.applicable,
      core.fulfilment,
      centre.band,
      ...figures.map((name) => centre.figures[name] ?? null),
      ...cohort.map((name) => centre.cohort[name] ?? null),
    ])
  }
}

/** A figure whose name is already a column gets it with where it comes from: `figure.overall`, `cohort.overall`. */
function columnNames(figures: readonly string[], cohort: readonly string[]): string[] {
  const taken = new Set(fixed)
  const name = (kind: string, plain: string): string => {
    const column = taken.has(plain) ? `${kind}.${plain}` : plain
    taken.add(column)
    return column
  }
  return [...figures.map((plain) => name('figure', plain)), ...cohort.map((plain) => name('cohort', plain))]
}

const toLine = (cells: readonly (string | number | null)[]): string => `${cells.map(toCell).join(',')}\n`

function toCell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
