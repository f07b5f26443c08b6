import { type Fault, Refusal } from '#platform/fault.ts'

/** A fault at a field of a form. */
export const faultAt = (code: string, field: string, params: Fault['params'] = {}): Fault => ({
  code,
  params,
  place: { path: `/${field}` },
})

/** Refuses with every fault found; goes on where there is none. @throws Refusal 422 */
export function refuseAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal(faults)
}
