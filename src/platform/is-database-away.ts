/** Error codes of a connection that could not be made or was cut: from the system, and from PostgreSQL (class 08, 57P). */
const codes = /^(ECONN|ENOENT$|EPIPE$|ETIMEDOUT$|08|57P0)/

/** Whether an error says that the database cannot be reached, rather than that something in it went wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && codes.test(error.code))
    return 'address' in error || !('path' in error)
  return /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
}
