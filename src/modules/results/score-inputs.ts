import { Refusal } from '#platform/fault.ts'
import { evaluate } from '#scoring/evaluate.ts'
import { ScoringError } from '#scoring/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import type { ResultContent } from './result-file.ts'

/**
 * Scores the inputs by the guide. What the engine will not score (a cohort of one, an expression that fails for a
 * centre, …) is refused with the engine's own codes.
 */
export function scoreInputs(
  guide: Guide,
  inputs: ResultContent['inputs'],
  onProgress: (done: number, total: number) => void = () => {},
): ResultContent {
  try {
    const { formula, centres } = evaluate({ guide, ...inputs }, { onProgress })
    return { formula, guide, inputs, centres }
  } catch (error) {
    throw error instanceof ScoringError ? refusalOf(error) : error
  }
}

const refusalOf = ({ faults }: ScoringError): Refusal =>
  new Refusal(
    faults.map(({ code, path, params }) => ({
      code,
      params,
      ...(path === undefined ? {} : { place: { path } }),
    })),
    400,
  )
