import { type Fault, Refusal } from '#platform/fault.ts'

/** A fault of one field of a form. */
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
