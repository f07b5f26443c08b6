import { compareResults } from '#scoring/compare-results.ts'
import { type CompiledGuide, compileGuide } from '#scoring/compile-guide.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { Stability } from '#scoring/measure-stability.ts'
import type { CentreScore } from '#scoring/result.ts'
import { findImprovements } from './find-improvements.ts'
import type {
  CentreReportData,
  CycleReportData,
  EntityReportData,
  Named,
  ReportedCentre,
  ResultFrame,
} from './report-data.ts'
import { type CycleMedians, takeMedians } from './take-medians.ts'

/** A whole result, as its reports need it. */
export interface ReportedResult {
  /** What all its reports share; each report gets its own address to be checked at. */
  readonly frame: Omit<ResultFrame, 'verifyUrl'>
  /** Where a reader checks the report of a centre (by code), or of the whole result (null). Null when nowhere. */
  readonly verifyUrl: (centre: string | null) => string | null
  /** Sorted by code. */
  readonly centres: readonly Omit<ReportedCentre, 'before'>[]
  /** The result of the cycle before; null when there is none. */
  readonly previous: {
    readonly cycle: Text
    readonly guide: Guide
    readonly centres: readonly CentreScore[]
  } | null
  readonly stability: Stability | null
  /** Over all centres of the result, where `centres` holds only some of them; null for a result of one centre. */
  readonly medians?: CycleMedians | null
}

/** Everything the reports of one result say, made when it is asked for. */
export interface GatheredReports {
  readonly guide: Guide
  /** Codes of the centres, in order. */
  readonly centres: readonly string[]
  readonly entities: readonly Named[]
  /** @throws RangeError for a code that the result does not hold */
  readonly centre: (code: string) => CentreReportData
  readonly entity: (code: string) => EntityReportData
  readonly cycle: () => CycleReportData
}

/** Compares, takes medians and looks names up once for all reports of a result. */
export function gatherReports(result: ReportedResult): GatheredReports {
  const { previous, stability, verifyUrl } = result
  const { guide } = result.frame
  const compiled = compileGuide(guide)
  const before = new Map(previous?.centres.map((score) => [score.centre, score]))
  const centres = result.centres.map((one) => ({ ...one, before: before.get(one.centre.code) ?? null }))
  const scores = centres.map(({ score }) => score)
  const medians = result.medians === undefined && scores.length > 1 ? takeMedians(scores) : result.medians
  const compared = previous === null ? null : compareResults(previous, { guide, centres: scores })
  const entities = new Map(centres.map(({ entity }) => [entity.code, entity]))
  const whole = { ...result.frame, verifyUrl: verifyUrl(null) }

  const comparisonOf = (code: string): CentreReportData['comparison'] =>
    previous === null || compared === null
      ? null
      : {
          cycle: previous.cycle,
          guide: previous.guide,
          centre: compared.centres.find(({ centre }) => centre === code) ?? null,
          notComparable: compared.notComparable,
        }

  return {
    guide,
    centres: centres.map(({ centre }) => centre.code),
    entities: [...entities.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    centre: (code) => {
      const found = required(
        centres.find(({ centre }) => centre.code === code),
        code,
      )
      return {
        ...found,
        frame: { ...result.frame, verifyUrl: verifyUrl(code) },
        improvements: improvementsOf(compiled, found),
        medians: medians ?? null,
        comparison: comparisonOf(code),
        stability: stabilityOf(stability, code),
      }
    },
    entity: (code) => ({
      frame: whole,
      entity: required(entities.get(code), code),
      centres: centres.filter(({ entity }) => entity.code === code),
    }),
    cycle: () => ({ frame: whole, centres }),
  }
}

const improvementsOf = (guide: CompiledGuide, { centre, score }: ReportedCentre) =>
  findImprovements(guide, centre, score)

function required<T>(found: T | undefined, code: string): T {
  if (found === undefined) throw new RangeError(`the result holds nothing of ${code}`)
  return found
}

function stabilityOf(stability: Stability | null, code: string): CentreReportData['stability'] {
  const own = stability?.centres.find(({ centre }) => centre === code)
  return stability && own ? { ...own, runs: stability.runs, centres: stability.centres.length } : null
}
