import type { FactDraft, SubjectKind } from './registry-fact.ts'
import type { SubjectState } from './registry-record.ts'

/** Whether an entity or a centre serves, and since when not. */
export interface Standing {
  readonly state: SubjectState
  readonly closedOn: string | null
  readonly mergedInto: string | null
}

/** The state that an entry asks for. */
export const stateOf = ({ closedOn, mergedInto }: Omit<Standing, 'state'>): SubjectState =>
  mergedInto !== null ? 'merged' : closedOn !== null ? 'closed' : 'open'

/**
 * The fact that leads from one standing to another. A closing or merger has a day of its own; what closed before and
 * closed otherwise corrects that; a reopening happens on the day `on`.
 *
 * @param on ISO date
 */
export function stateFacts(
  { kind, subject }: { readonly kind: SubjectKind; readonly subject: string },
  known: Standing | null,
  wanted: Standing,
  on: string,
): FactDraft[] {
  const before = known?.state ?? 'open'
  const same =
    before === wanted.state &&
    (known?.closedOn ?? null) === wanted.closedOn &&
    (known?.mergedInto ?? null) === wanted.mergedInto
  if (same) return []
  const state = { kind, subject, fact: 'state' } as const
  if (wanted.state === 'open') return [{ ...state, from: on, value: { state: 'open' } }]
  const value =
    wanted.mergedInto === null
      ? { state: 'closed' as const }
      : { state: 'merged' as const, into: wanted.mergedInto }
  const fact = { ...state, from: wanted.closedOn ?? on, value }
  return [before === 'open' ? fact : { ...fact, corrects: true }]
}
