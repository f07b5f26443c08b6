import { isDay } from '#platform/day.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import type { Text } from '#scoring/guide.ts'
import type { SubjectState } from './registry-record.ts'

/** When a change took effect, and why it was made. */
export interface Dated {
  /** ISO date from which it holds. */
  readonly on: string
  readonly reason: string
}

/** A fault of one field of a form: `path` is the name of the field. */
export const faultOf = (code: string, field: string, params?: Fault['params']): Fault => ({
  code,
  place: { path: `/${field}` },
  ...(params && { params }),
})

/** Refuses when there is any fault. */
export function refuseAny(faults: readonly (Fault | null)[], status = 422): void {
  const found = faults.filter((fault) => fault !== null)
  if (found.length > 0) throw new Refusal(found, status)
}

/** The faults of a day and a reason. No change is recorded before its day: what is only planned does not hold yet. */
export function datedFaults(
  { on, reason }: Dated,
  { today, openedOn = null }: { readonly today: string; readonly openedOn?: string | null },
): Fault[] {
  return [
    ...dayFaults('on', on, today, openedOn),
    ...(reason.trim() === '' ? [faultOf('registry.reason_missing', 'reason')] : []),
  ]
}

/** The faults of a day in a field. */
export function dayFaults(
  field: string,
  day: string,
  today: string,
  openedOn: string | null = null,
): Fault[] {
  if (!isDay(day)) return [faultOf('registry.day_unfit', field, { day })]
  if (day > today) return [faultOf('registry.day_future', field, { day, today })]
  if (openedOn !== null && day <= openedOn)
    return [faultOf('registry.day_before_opening', field, { day, openedOn })]
  return []
}

interface WithState {
  readonly state: SubjectState
}

/** The fault of an entity or a centre that is to end on a day, and was not open then or is not any more. */
export const endFault = ({
  now,
  then,
}: {
  readonly now: WithState
  readonly then: WithState
}): Fault | null =>
  now.state === 'open' && then.state === 'open' ? null : faultOf('registry.not_open', 'on')

/** The faults of a name, which people read in both languages. */
export const nameFaults = (name: Text): Fault[] => [
  ...(name.ar.trim() === '' ? [faultOf('registry.name_missing', 'name_ar')] : []),
  ...(name.en.trim() === '' ? [faultOf('registry.name_missing', 'name_en')] : []),
]

/** The fault of a text that needs both languages or neither. */
export const pairFault = (field: string, ar: string, en: string): Fault | null =>
  (ar.trim() === '') === (en.trim() === '')
    ? null
    : faultOf('registry.one_language', ar.trim() === '' ? `${field}_ar` : `${field}_en`)

const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** The fault of a code: letters of the Latin alphabet, digits, dots, hyphens and underscores, 64 at most. */
export const codeFault = (given: string, field = 'code'): Fault | null =>
  code.test(given) ? null : faultOf('registry.code_unfit', field, { code: given })
