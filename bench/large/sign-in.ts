import type { BrowserContext } from '@playwright/test'
import { listSampleAccounts } from '#modules/people/create-sample-accounts.server.ts'
import { signIn } from '../../tests/support/browser.ts'
import { serverOf } from '../../tests/support/server.ts'

/** Signs the sample's administrator in; every page of the browser's context is theirs from then on. */
export async function signInAsSample(context: BrowserContext): Promise<void> {
  const { secret } = serverOf()
  const account = listSampleAccounts({ config: { secret } }).find(({ role }) => role === 'administrator')
  if (!account) throw new Error('the sample has no administrator')
  const page = await context.newPage()
  await signIn(page, account)
  await page.close()
}
