import { parseNumber, withoutMarks } from '#platform/digits.ts'
import type { Observation } from '#scoring/observation.ts'
import type { ObservedMeasure } from './measure-index.ts'
import type { ObservationColumn } from './observation-columns.ts'
import { readMoment } from './read-moment.ts'
import { readNotApplicable } from './read-not-applicable.ts'
import { readStage } from './read-stage.ts'
import { readValue } from './read-value.ts'
import type { EvidenceFaultCode } from './words.ar.ts'

/** An observation as written; its id may still be wanting. */
export type ObservationRow = Omit<Observation, 'id'> & { readonly id: string | null }

export interface ObservationContext {
  /** Codes of the centres that are evaluated. */
  readonly centres: ReadonlySet<string>
  readonly measures: ReadonlyMap<string, ObservedMeasure>
  /** Most characters of an id, where fewer fit than of other texts. */
  readonly longestId?: number
  /** The zone in which a day without a time begins; UTC if absent. */
  readonly zone?: string
}

type Params = Readonly<Record<string, string | number>>
export type ReportCell = (code: EvidenceFaultCode, column: ObservationColumn, params?: Params) => void

const longestText = 1000
/** More than the people of any country. */
const mostAnswers = 2 ** 31 - 1

/**
 * Reads one row of observations against the guide and the list of centres. Each thing that is wrong is told through
 * `report` with its column; what is returned then is not to be used.
 */
export function parseObservation(
  cell: (column: ObservationColumn) => string,
  context: ObservationContext,
  report: ReportCell,
): ObservationRow {
  const centre = readCentre(cell, context, report)
  const measure = readMeasure(cell, context, report)
  const notApplicable = readNotApplicable(cell('not_applicable'))
  for (const column of ['source', 'not_applicable', 'id'] as const) {
    const longest = column === 'id' ? (context.longestId ?? longestText) : longestText
    if (cell(column).length > longest) report('evidence.text_too_long', column, { longest })
  }
  const n = readCount(cell('n'), report)
  return {
    id: withoutMarks(cell('id')) || null,
    centre,
    measure: measure?.code ?? '',
    value: readObserved(cell('value'), n, notApplicable, measure, report),
    notApplicable,
    n,
    variance: readVariance(cell('variance'), report),
    source: cell('source') || null,
    observedAt: readObservedAt(cell('observed_at'), context, report),
    ...readObservedStage(cell('stage'), report),
  }
}

function readCentre(
  cell: (column: ObservationColumn) => string,
  { centres }: ObservationContext,
  report: ReportCell,
): string {
  const code = withoutMarks(cell('centre')).normalize('NFC')
  if (code === '') report('evidence.centre_empty', 'centre')
  else if (!centres.has(code)) report('evidence.unknown_centre', 'centre', { centre: code })
  return code
}

function readMeasure(
  cell: (column: ObservationColumn) => string,
  { measures }: ObservationContext,
  report: ReportCell,
): ObservedMeasure | null {
  const code = withoutMarks(cell('measure'))
  const measure = measures.get(code)
  if (code === '') report('evidence.measure_empty', 'measure')
  else if (measure === undefined) report('evidence.unknown_measure', 'measure', { measure: code })
  const instrument = withoutMarks(cell('instrument'))
  if (measure !== undefined && instrument !== '' && instrument !== measure.instrument) {
    const params = { measure: code, instrument, expected: measure.instrument }
    report('evidence.wrong_instrument', 'instrument', params)
  }
  return measure ?? null
}

function readObserved(
  text: string,
  n: number,
  notApplicable: string | null,
  measure: ObservedMeasure | null,
  report: ReportCell,
): number | string | null {
  const blank = withoutMarks(text) === ''
  if (notApplicable !== null) {
    if (!blank) report('evidence.value_and_not_applicable', 'value', { value: text })
    return null
  }
  if (blank) report('evidence.value_missing', 'value')
  if (blank || measure === null) return null
  const read = readValue(text, measure.scale, n)
  if ('value' in read) return read.value
  report(read.fault, 'value', { ...read.params, measure: measure.code })
  return null
}

function readCount(text: string, report: ReportCell): number {
  if (text === '') return 1
  const n = parseNumber(text)
  if (n !== null && Number.isInteger(n) && n >= 1 && n <= mostAnswers) return n
  report('evidence.count_invalid', 'n', { n: text })
  return 1
}

function readVariance(text: string, report: ReportCell): number | null {
  if (text === '') return null
  const variance = parseNumber(text)
  if (variance === null || variance < 0) report('evidence.variance_invalid', 'variance', { variance: text })
  return variance
}

/** The final stage is written as no stage at all, so that one observation has one digest. */
function readObservedStage(text: string, report: ReportCell): Pick<Observation, 'stage'> {
  const stage = readStage(text)
  if (stage === null) report('evidence.unknown_stage', 'stage', { stage: text })
  return stage === 'initial' ? { stage } : {}
}

function readObservedAt(text: string, { zone }: ObservationContext, report: ReportCell): string | null {
  if (text === '') return null
  const at = readMoment(text, zone)
  if (at === null) report('evidence.date_invalid', 'observed_at', { date: text })
  return at
}
