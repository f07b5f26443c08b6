/** Error codes of a connection that could not be made or was cut: from the system, and from PostgreSQL (class 08, 57P). */
const codes = /^(ECONN|ENOENT$|EPIPE$|ETIMEDOUT$|08|57P0)/

/** Whether an error says that the database cannot be reached, rather than that something in it went wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && codes.test(error.code))
    return 'address' in error || !('path' in error)
  return /^Connection terminated/.test(error.message)
}

/**
 * Whether an error says that every connection to the database was in use for as long as one waits: the database is there,
 * and more is asked of it than it can answer.
 */
export const isDatabaseCrowded = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect')
