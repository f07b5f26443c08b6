import type { VeiledObservation } from '#modules/evidence/veil-observations.ts'
import { thresholdsOf, unitOf } from '#modules/standards/condition-words.ts'
import { type GuideNames, titleOr } from '#modules/standards/names-of.ts'
import { shareDecimals } from '#platform/format-share.ts'
import type { Value } from '#platform/spreadsheets/write-workbook.ts'
import type { Centre } from '#scoring/centre.ts'
import type { Text } from '#scoring/guide.ts'
import type { CentreScore, ConditionProof } from '#scoring/result.ts'
import type { ResultsWord } from './write-results-workbook-words.ts'

/** One observation as whoever exports may see it. */
export interface ObservationLine extends VeiledObservation {
  readonly centre: string
}

/** A result to be written, with the names of what it holds. */
export interface ResultsContext {
  readonly names: GuideNames
  readonly centres: ReadonlyMap<string, Centre>
  readonly entities: ReadonlyMap<string, Text>
}

/** A sheet as headers and rows. A header is a word, or a name that the guide gives. */
export interface ResultsSheet {
  readonly headers: readonly (ResultsWord | { readonly name: Text })[]
  readonly rows: Iterable<readonly Value[]>
}

/** A share as a percentage with as many decimals as keep it on its side of every threshold. */
export const shareCell = (value: number | null, thresholds: readonly number[] = []): Value =>
  value === null ? null : { share: value, decimals: shareDecimals(value, { thresholds, decimals: 2 }) }

const centreWords = ['centre', 'nameAr', 'nameEn'] as const satisfies readonly ResultsWord[]

function centreCells({ centres }: ResultsContext, code: string): Value[] {
  const name = centres.get(code)?.name
  return [code, name?.ar ?? null, name?.en ?? null]
}

const both = (text: Text | undefined): Value[] => [text?.ar ?? null, text?.en ?? null]

export function centresSheet(context: ResultsContext, scores: readonly CentreScore[]): ResultsSheet {
  const { guide } = context.names
  const figures = guide.figures ?? []
  const cohort = guide.cohortFigures ?? []
  return {
    headers: [
      ...centreWords,
      ...([
        'entity',
        'entityAr',
        'entityEn',
        'channel',
        'category',
        'categoryAr',
        'categoryEn',
        'band',
      ] as const),
      ...(['overall', 'coreFulfilled', 'coreApplicable', 'coreFulfilment'] as const),
      ...(['criticalFailed', 'coverage', 'blockedBy'] as const),
      ...[...figures, ...cohort].map(({ name, title }) => ({ name: titleOr(title, name) })),
    ],
    rows: scores.map((score) => [
      ...centreCells(context, score.centre),
      ...placeCells(context, score.centre),
      ...classCells(context, score),
      figureCell(context, 'overall', score.overall.score),
      score.core.fulfilled,
      score.core.applicable,
      figureCell(context, 'core.fulfilment', score.core.fulfilment),
      score.critical.failed,
      shareCell(score.coverage),
      score.blockedBy.join(', '),
      ...figures.map(({ name }) => figureCell(context, name, score.figures[name] ?? null)),
      ...cohort.map(({ name }) => figureCell(context, `cohort.${name}`, score.cohort[name] ?? null)),
    ]),
  }
}

function placeCells({ centres, entities }: ResultsContext, code: string): Value[] {
  const centre = centres.get(code)
  return [centre?.entity ?? null, ...both(entities.get(centre?.entity ?? '')), centre?.channel ?? null]
}

const classCells = ({ names }: ResultsContext, { category, band }: CentreScore): Value[] => [
  category,
  ...both(category === null ? undefined : names.category(category)?.title),
  band,
]

/** A figure in its own unit; a share keeps to its side of the thresholds it is compared with. */
function figureCell({ names: { guide } }: ResultsContext, figure: string, value: number | null): Value {
  if (value === null || unitOf(guide, figure) === 'number') return value
  return shareCell(value, thresholdsOf(guide, figure))
}

export const pillarsSheet = (context: ResultsContext, scores: readonly CentreScore[]): ResultsSheet => ({
  headers: [...centreWords, 'pillar', 'titleAr', 'titleEn', 'status', 'score', 'weight', 'share'],
  rows: scores.flatMap((score) =>
    score.pillars.map(({ code, status, score: own, weight, share }) => [
      ...centreCells(context, score.centre),
      ...[code, ...both(context.names.pillar(code)?.title), status],
      ...[figureCell(context, `pillar.${code}.score`, own), weight, shareCell(share)],
    ]),
  ),
})

export const criteriaSheet = (context: ResultsContext, scores: readonly CentreScore[]): ResultsSheet => ({
  headers: [
    ...centreWords,
    ...(['pillar', 'criterion', 'titleAr', 'titleEn', 'core', 'status', 'score'] as const),
    ...(['fulfilledAt', 'fulfilled', 'weight', 'share', 'gap'] as const),
  ],
  rows: criteriaRows(context, scores),
})

function* criteriaRows(context: ResultsContext, scores: readonly CentreScore[]): Generator<Value[]> {
  for (const { centre, pillars } of scores) {
    for (const pillar of pillars) {
      for (const {
        code,
        core,
        status,
        score,
        fulfilledAt,
        fulfilled,
        weight,
        share,
        gap,
      } of pillar.criteria) {
        yield [
          ...centreCells(context, centre),
          ...[pillar.code, code, ...both(context.names.criterion(code)?.title), core, status],
          ...[shareCell(score, [fulfilledAt]), shareCell(fulfilledAt), fulfilled, weight],
          ...[shareCell(share), shareCell(gap?.size ?? null)],
        ]
      }
    }
  }
}

export const proofSheet = (context: ResultsContext, scores: readonly CentreScore[]): ResultsSheet => ({
  headers: [
    ...centreWords,
    ...(['category', 'categoryAr', 'categoryEn', 'figure', 'actual', 'op', 'threshold'] as const),
    ...(['thresholdFigure', 'holds', 'distance', 'conditionAr', 'conditionEn'] as const),
  ],
  rows: proofRows(context, scores),
})

function* proofRows(context: ResultsContext, scores: readonly CentreScore[]): Generator<Value[]> {
  for (const { centre, proof } of scores) {
    for (const { category, conditions } of proof) {
      const known = context.names.category(category)
      for (const [index, condition] of conditions.entries()) {
        yield [
          ...centreCells(context, centre),
          ...[category, ...both(known?.title)],
          ...conditionCells(context, condition),
          ...both(known?.when[index]?.text),
        ]
      }
    }
  }
}

/** Actual value, threshold and distance in one unit, so that they can be compared. */
function conditionCells(
  { names: { guide } }: ResultsContext,
  { figure, actual, op, threshold, thresholdFigure, holds, distance }: ConditionProof,
): Value[] {
  const show = (value: number | null): Value =>
    unitOf(guide, figure) === 'number' ? value : shareCell(value, threshold === null ? [] : [threshold])
  return [figure, show(actual), op, show(threshold), thresholdFigure, holds, show(distance)]
}

export const observationsSheet = (
  context: ResultsContext,
  observations: readonly ObservationLine[],
): ResultsSheet => ({
  headers: [
    ...centreWords,
    ...(['measure', 'textAr', 'textEn', 'instrument', 'value', 'n', 'variance'] as const),
    ...(['source', 'when', 'notApplicable', 'stage'] as const),
  ],
  rows: observations.map(({ centre, measure, value, n, variance, source, when, notApplicable, stage }) => [
    ...centreCells(context, centre),
    ...[
      measure,
      ...both(context.names.measure(measure)?.text),
      context.names.measure(measure)?.instrument ?? null,
    ],
    ...[value, n, variance, source, whenCell(when), notApplicable, stage],
  ]),
})

/** A day is a date; a month, which is all that is told of some visits, is a text. */
const whenCell = (when: string | null): Value =>
  when !== null && /^\d{4}-\d{2}-\d{2}$/.test(when) ? { day: when } : when
