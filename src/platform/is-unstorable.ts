/**
 * What PostgreSQL says of a value that cannot be what a column holds: a text with the character zero (22021, in JSON 22P05), an
 * id, a number or a day that is none (22P02, 22007), and a number or a day beyond all that it knows (22003, 22008).
 */
const codes: readonly unknown[] = ['22021', '22P05', '22P02', '22007', '22003', '22008']

/**
 * Whether an error says that what was asked holds a value that the database cannot take. Our own pages ask nothing like it,
 * but a program that tries what a form takes does: it was wrong to ask, and nothing went wrong here. It is noted by its
 * code all the same, since a slip of ours would look alike; never by its words, which repeat the value.
 */
export const isUnstorable = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && codes.includes(error.code)
