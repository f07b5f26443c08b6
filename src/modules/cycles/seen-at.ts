/**
 * Whether something was done after the page was made from which it is asked for again.
 *
 * @param done when it was done last; null: never
 * @param seenAt when the page was made; undefined: nobody says so, and nothing counts as done since
 * @example isSince(new Date('2026-11-21T08:00:05Z'), new Date('2026-11-21T08:00:00Z')) // true
 */
export const isSince = (done: Date | null, seenAt: Date | undefined): boolean =>
  done !== null && seenAt !== undefined && done >= seenAt

/** The moment that a form says its page was made; undefined where it says none, or one of the future. */
export function readSeenAt(text: string | undefined, now: Date): Date | undefined {
  const moment = new Date(text ?? '')
  return Number.isNaN(moment.getTime()) || moment > now ? undefined : moment
}
