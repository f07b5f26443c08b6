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

/** Whether a text is a day of the calendar, written 2026-11-21. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** The first moment of a day. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The day after a day. */
export const dayAfter = (day: string): string =>
  new Date(startOf(day).getTime() + 86_400_000).toISOString().slice(0, 10)
