import type { CentreTree, MeasureScore } from './result.ts'
import { roundShare } from './round-share.ts'

/**
 * Zero-tolerance measures apart from the score: asked, failed (scored below 1), and missing. An unanswered one stays in
 * the base, so that silence never looks like passing.
 */
export function scoreCritical(measures: readonly MeasureScore[]): CentreTree['critical'] {
  const asked = measures.filter(
    ({ critical, status }) => critical && status !== 'excluded' && status !== 'not_applicable',
  )
  const failures = asked.filter(({ failed }) => failed).map(({ code }) => code)
  const missing = asked.filter(({ status }) => status !== 'scored').length
  const passed = asked.filter(({ status, failed }) => status === 'scored' && !failed).length
  return {
    applicable: asked.length,
    failed: failures.length,
    missing,
    fulfilment: asked.length === 0 ? null : roundShare(passed / asked.length),
    failures,
  }
}
