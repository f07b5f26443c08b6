import type { ReportFrame } from '#modules/standards/report-frame.ts'
import type { Centre } from '#scoring/centre.ts'
import type { CentreComparison } from '#scoring/compare-results.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { NotComparable } from '#scoring/match-criteria.ts'
import type { CentreStability } from '#scoring/measure-stability.ts'
import type { CentreScore } from '#scoring/result.ts'
import type { Improvements } from './find-improvements.ts'
import type { CycleMedians } from './take-medians.ts'

export interface Named {
  readonly code: string
  readonly name: Text
}

/** A centre of the result with its entity, and where it stood before. */
export interface ReportedCentre {
  readonly centre: Centre
  readonly entity: Named
  readonly governorate: Named | null
  readonly score: CentreScore
  /** Its score in the previous cycle; null when it took no part or there is none. */
  readonly before: CentreScore | null
}

/** What all reports of one result share. */
export interface ResultFrame extends ReportFrame {
  readonly cycle: Text
  readonly guide: Guide
}

export interface CentreReportData extends ReportedCentre {
  readonly frame: ResultFrame
  readonly improvements: Improvements
  readonly medians: CycleMedians | null
  /** The comparison with the previous result; null when there is no previous cycle. */
  readonly comparison: {
    readonly cycle: Text
    /** Titles of its categories may differ from this guide's. */
    readonly guide: Guide
    readonly centre: CentreComparison | null
    readonly notComparable: readonly { readonly code: string; readonly why: NotComparable }[]
  } | null
  /** How the class held under other samples and weights; null when that was not measured. */
  readonly stability: (CentreStability & { readonly runs: number; readonly centres: number }) | null
}

export interface EntityReportData {
  readonly frame: ResultFrame
  readonly entity: Named
  readonly centres: readonly ReportedCentre[]
}

export interface CycleReportData {
  readonly frame: ResultFrame
  readonly centres: readonly ReportedCentre[]
}
