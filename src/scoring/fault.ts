/** What can be wrong with a guide. */
export type GuideFaultCode =
  | 'guide.duplicate_code'
  | 'guide.unknown_scale'
  | 'guide.unknown_instrument'
  | 'guide.no_measures'
  | 'guide.no_criteria'
  | 'guide.zero_weights'
  | 'guide.bad_weight'
  | 'guide.scale_levels'
  | 'guide.scale_points'
  | 'guide.scale_allowed'
  | 'guide.combine_not_possible'
  | 'guide.threshold_range'
  | 'guide.expression_invalid'
  | 'guide.expression_endless'
  | 'guide.unknown_name'
  | 'guide.reserved_name'
  | 'guide.unreachable_category'
  | 'guide.shadowed_category'
  | 'guide.unreachable_band'

/** What can be wrong with the centres and observations, seen with the guide. */
export type InputFaultCode =
  | 'input.duplicate_centre'
  | 'input.duplicate_observation'
  | 'input.unknown_centre'
  | 'input.unknown_measure'
  | 'input.no_centres'
  | 'input.value_missing'
  | 'input.value_and_not_applicable'
  | 'input.unknown_level'
  | 'input.value_not_allowed'
  | 'input.value_out_of_range'
  | 'input.value_not_number'
  | 'input.bad_n'
  | 'input.bad_variance'
  | 'input.bad_time'
  | 'input.bad_stage'
  | 'input.bad_population'
  | 'input.expression_failed'
  | 'input.cohort_too_small'

/** One thing wrong, with the place in the document (JSON pointer) or the id of the row it concerns. */
export interface ScoringFault {
  readonly code: GuideFaultCode | InputFaultCode
  /** JSON pointer into the guide, for guide faults. */
  readonly path?: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Thrown by the engine when what it was given cannot be scored. Nothing is guessed. */
export class ScoringError extends Error {
  readonly faults: readonly ScoringFault[]

  constructor(faults: readonly ScoringFault[]) {
    super(
      faults.map((fault) => `${fault.code} ${fault.path ?? ''} ${JSON.stringify(fault.params)}`).join('; '),
    )
    this.name = 'ScoringError'
    this.faults = faults
  }
}
