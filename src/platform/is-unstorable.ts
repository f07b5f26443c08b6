/** Codes of PostgreSQL for a text, and for a text within JSON, that it does not keep. */
const codes: readonly unknown[] = ['22021', '22P05']

/**
 * Whether an error says that a text holds the character of number zero, which no text of the database may. Nobody types it,
 * but a program that tries what a form takes does: it was wrong to ask, and nothing went wrong here.
 */
export const isUnstorable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && codes.includes(error.code)
