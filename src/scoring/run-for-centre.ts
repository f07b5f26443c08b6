import type { Expression } from './compile-expression.ts'
import { ScoringError } from './fault.ts'

/**
 * Runs an expression for one centre and says which centre and expression when it cannot be computed.
 *
 * @throws ScoringError `input.expression_failed`, for example for an attribute this centre lacks
 */
export function runForCentre(
  expression: Expression,
  context: Readonly<Record<string, unknown>>,
  centre: string,
): unknown {
  try {
    return expression.evaluate(context)
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new ScoringError([
      { code: 'input.expression_failed', params: { centre, expression: expression.source, problem } },
    ])
  }
}
