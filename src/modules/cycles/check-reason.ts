import type { Fault } from '#platform/fault.ts'
import { faultOf } from '../centres/check-change.ts'

/** Longest reason, in characters: it is read in a line of a table. */
const longestReason = 2000

/**
 * The fault of a reason why a centre leaves a cycle, if it has one.
 *
 * @param field where it is written
 * @example reasonFault('reason_C-01', ' ') // enrol.reason_missing at /reason_C-01
 */
export function reasonFault(field: string, reason: string): Fault | null {
  const length = reason.trim().length
  if (length === 0) return faultOf('enrol.reason_missing', field)
  return length > longestReason ? faultOf('enrol.reason_long', field, { longest: longestReason }) : null
}
