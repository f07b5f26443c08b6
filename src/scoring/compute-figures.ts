import type { Centre } from './centre.ts'
import type { CompiledGuide } from './compile-guide.ts'
import { expressionContext } from './expression-context.ts'
import { ScoringError } from './fault.ts'
import type { CentreTree } from './result.ts'
import { roundShare } from './round-share.ts'
import { runForCentre } from './run-for-centre.ts'

/**
 * The guide's figures of one centre, in order; each may read the ones before it. Rounded once to 6 decimals. A yes/no
 * expression gives 1 or 0; null where a number it needs is not there.
 *
 * @throws ScoringError `input.expression_failed`
 */
export function computeFigures(
  guide: CompiledGuide,
  centre: Centre,
  tree: CentreTree,
): Record<string, number | null> {
  const figures: Record<string, number | null> = {}
  for (const { name, expression } of guide.figures) {
    const context = expressionContext(expression.reads, { centre, tree, figures, cohort: {} })
    figures[name] = asNumber(runForCentre(expression, context, centre.code), expression.source, centre.code)
  }
  return figures
}

function asNumber(value: unknown, expression: string, centre: string): number | null {
  // Nothing divided by nothing is no number, as a mean of no scores is none.
  if (value === null || Number.isNaN(value)) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' && Number.isFinite(value)) return roundShare(value)
  throw new ScoringError([
    {
      code: 'input.expression_failed',
      params: { centre, expression, problem: `not a number: ${String(value)}` },
    },
  ])
}
