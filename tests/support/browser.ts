import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { listSampleAccounts } from '#modules/people/create-sample-accounts.server.ts'
import type { Role } from '#modules/people/role.ts'
import { checkPage } from './check-page.ts'
import { serverOf } from './server.ts'

interface Fixtures {
  /** Opens an address of the site and checks the page as it opens; see `checkPage`. */
  readonly open: (path: string) => Promise<void>
  /** The sample account of a role. */
  readonly accountOf: (role: Role) => { readonly email: string; readonly password: string }
  /** Signs in with the form, and leaves the browser on the account page. */
  readonly signInAs: (role: Role) => Promise<void>
}

/** Playwright's test with the program of the run, and with pages that are checked as they open. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  baseURL: async ({}, use) => use(serverOf().baseUrl),
  open: async ({ page }, use) =>
    use(async (path) => {
      await page.goto(path)
      await checkPage(page)
    }),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  accountOf: async ({}, use) => use(sampleAccount),
  signInAs: async ({ page }, use) => use((role) => signIn(page, sampleAccount(role))),
})

interface Looking {
  /** A page for all tests of a worker that only look: it need not start cold for each. */
  readonly looking: Page
  /** The same, of the administrator signed in. */
  readonly lookingIn: Page
}

/** For tests that open pages and change nothing, on pages shared by a worker. */
export const testLooking = base.extend<object, Looking>({
  looking: [({ browser }, use) => lookThrough(browser, use), { scope: 'worker', timeout: 90_000 }],
  lookingIn: [
    ({ browser }, use) =>
      lookThrough(browser, async (page) => {
        await signIn(page, sampleAccount('administrator'))
        await use(page)
      }),
    { scope: 'worker', timeout: 90_000 },
  ],
})

async function lookThrough(browser: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: serverOf().baseUrl })
  await use(await context.newPage())
  await context.close()
}

/** The same, signed in as the administrator: once for each worker, since each sign-in costs a slow hash. */
export const testSignedIn = test.extend<object, { administrator: StorageState }>({
  administrator: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: serverOf().baseUrl })
      await signIn(await context.newPage(), sampleAccount('administrator'))
      await use(await context.storageState())
      await context.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  storageState: ({ administrator }, use) => use(administrator),
})

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

export { expect }

function sampleAccount(role: Role) {
  const accounts = listSampleAccounts({ config: { secret: serverOf().secret } })
  const account = accounts.find((one) => one.role === role)
  if (account === undefined) throw new Error(`no sample account for ${role}`)
  return account
}

/** Fills the sign-in form in English and waits until the person is in. */
export async function signIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/en/sign-in')
  await page.getByLabel('Email address').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/en/account')
}
