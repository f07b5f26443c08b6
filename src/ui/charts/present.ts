/** Whether there is a figure: not null, not undefined, not NaN, not endless. */
export const isPresent = (value: number | null | undefined): value is number => Number.isFinite(value)

/** Writes a value, or the sign for none. */
export const writeOr = (
  format: (value: number) => string,
  value: number | null | undefined,
  none: string,
): string => (isPresent(value) ? format(value) : none)

/** Largest first; those without a value last; equal ones keep their order. */
export const byValueDown = (a: number | null | undefined, b: number | null | undefined): number => {
  if (isPresent(a) && isPresent(b)) return b - a
  return Number(isPresent(b)) - Number(isPresent(a))
}
