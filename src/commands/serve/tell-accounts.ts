import type { SampleAccount } from '#modules/people/create-sample-accounts.server.ts'
import type { serveWords } from './serve-words.ts'

/** How many ways in are told with their password: those that most people try first. */
const toldInFull = 3

/** The lines that tell the ways into the sample programme; the roles beyond the first share a line. */
export function tellAccounts(
  words: (typeof serveWords)['ar'],
  accounts: readonly SampleAccount[],
): readonly string[] {
  const others = accounts.slice(toldInFull).map(({ email }) => email.split('@')[0])
  const domain = accounts[0]?.email.split('@')[1] ?? ''
  return [
    ...accounts.slice(0, toldInFull).map(({ role, email, password }) => words.account(role, email, password)),
    ...(others.length > 0 ? [words.otherAccounts(`${others.join(', ')} @${domain}`)] : []),
  ]
}
