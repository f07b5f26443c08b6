import type { Browser, Page } from '@playwright/test'
import { sampleWays } from '../../src/modules/people/sample-ways.ts'
import { expect, signIn, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

/** The accounts are changed and changed back. */
test.describe.configure({ mode: 'serial' })

const idOf = (role: string): string => sampleWays.find((way) => way.role === role)?.id ?? ''

/** Somebody signed in in a browser of their own. */
async function elsewhere(
  browser: Browser,
  baseURL: string | undefined,
  account: { email: string; password: string },
): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const page = await context.newPage()
  await signIn(page, account)
  return page
}

test('finds people by a folded name, a role and an employer', async ({ page, signInAs }) => {
  await signInAs('administrator')
  await page.goto('/ar/people')
  await checkPage(page)
  await page.getByLabel('بحث بالاسم أو البريد').fill('أَمانه')
  await page.getByRole('button', { name: 'تطبيق' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['أمانة البرنامج (تجربة)'])
  await page.goto('/en/people?role=entity-liaison&employer=POS')
  await expect(page.getByRole('rowheader')).toHaveText(['Entity liaison (sample)'])
  await page.goto('/en/people?state=disabled&q=nobody')
  await expect(page.getByText('Nobody fits')).toBeVisible()
  await checkPage(page)
})

test('a role ended in one browser closes the pages of another at its next request', async ({
  browser,
  page,
  baseURL,
  signInAs,
  accountOf,
}) => {
  const other = await elsewhere(browser, baseURL, accountOf('auditor'))
  expect((await other.goto('/en/people'))?.status()).toBe(200)
  await expect(other.getByRole('link', { name: 'Give a role' })).toHaveCount(0)

  await signInAs('administrator')
  await page.goto(`/en/people/${idOf('auditor')}`)
  await checkPage(page)
  await page.getByRole('link', { name: 'End this role Auditor' }).click()
  await checkPage(page)
  await page.getByRole('button', { name: 'End the role' }).click()
  await expect(page.getByRole('alert')).toContainText('The reason is missing')
  await checkPage(page)
  await page.getByLabel('Reason').fill('Leaves the programme')
  await page.getByRole('button', { name: 'End the role' }).click()
  await expect(page.getByRole('status').first()).toContainText('The role was ended')
  expect((await other.reload())?.status()).toBe(403)

  await page.getByRole('link', { name: 'Give a role' }).click()
  await page.getByLabel('Which role?').selectOption('auditor')
  await page.getByRole('button', { name: 'Continue' }).click()
  await checkPage(page)
  await page.getByRole('button', { name: 'Give the role' }).click()
  await expect(page.getByRole('status').first()).toContainText('The role was given')
  expect((await other.goto('/en/people'))?.status()).toBe(200)
  await other.context().close()
})

test('a disabled person is out at once, and in again once enabled', async ({
  browser,
  page,
  baseURL,
  signInAs,
  accountOf,
}) => {
  const account = accountOf('trainee')
  const other = await elsewhere(browser, baseURL, account)
  await signInAs('administrator')
  await page.goto(`/en/people/${idOf('trainee')}/disable`)
  await page.getByLabel('Reason').fill('Left')
  await page.getByRole('button', { name: 'Disable the account' }).click()
  await expect(page.getByRole('status').first()).toContainText('The account was disabled')
  await checkPage(page)
  await other.goto('/en/account')
  expect(new URL(other.url()).pathname).toBe('/en/sign-in')
  await other.getByLabel('Email address').fill(account.email)
  await other.getByLabel('Password').fill(account.password)
  await other.getByLabel('Password').press('Enter')
  await expect(other.getByRole('alert')).toBeVisible()

  await page.getByRole('link', { name: 'Enable the account' }).click()
  await page.getByLabel('Reason').fill('Came back')
  await page.getByRole('button', { name: 'Enable the account' }).click()
  await expect(page.getByRole('status').first()).toContainText('The account was enabled')
  await signIn(other, account)
  await other.context().close()
})

test('an employer changes from a day on, without scripts too', async ({ browser, baseURL, accountOf }) => {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, accountOf('administrator'))
  await page.goto(`/en/people/${idOf('mystery-shopper')}/employer`)
  await page.getByLabel('Employer').selectOption('CIV')
  await page.getByLabel('From').fill('2026-01-01')
  await page.getByLabel('Reason').fill('Joined')
  await page.getByRole('button', { name: 'Save the employer' }).click()
  await expect(page.getByRole('main')).toContainText('From 1 January 2026')
  await expect(page.getByRole('main')).toContainText('Civil Registry Authority')
  await context.close()
})

test('nobody changes their own account', async ({ page, signInAs }) => {
  await signInAs('administrator')
  await page.goto(`/en/people/${idOf('administrator')}`)
  await expect(page.getByText('This is your own account')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Give a role' })).toHaveCount(0)
  expect((await page.goto(`/en/people/${idOf('administrator')}/disable`))?.status()).toBe(403)
  expect((await page.goto('/en/people/nobody'))?.status()).toBe(404)
})

test('an administrator sees the site as somebody else, read only, until they stop', async ({
  page,
  signInAs,
}) => {
  await signInAs('administrator')
  await page.goto(`/en/people/${idOf('centre-liaison')}`)
  await page.getByRole('link', { name: 'See the site as they do' }).click()
  await page.getByRole('button', { name: 'Start viewing' }).click()
  await expect(page.getByRole('alert')).toContainText('The reason is missing')
  await checkPage(page)
  await page.getByLabel('Reason').fill('Reports that a page is missing')
  await page.getByRole('button', { name: 'Start viewing' }).click()
  const bar = page.getByRole('complementary', { name: 'Viewing as somebody else' })
  await expect(bar).toContainText('You see the site as Centre liaison (sample) does, read only')
  await checkPage(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/ar/notices')
  await checkPage(page)
  expect((await page.goto('/en/people'))?.status()).toBe(403)
  expect((await page.goto('/en/account'))?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are seeing the site as somebody else')
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const answer = await page.request.post('/en/notices', { headers, form: { intent: 'read-all' } })
  expect(answer.status()).toBe(403)
  await page.goto('/en')
  await page.getByRole('button', { name: 'Stop viewing' }).click()
  await expect(bar).toHaveCount(0)
  expect((await page.goto('/en/people'))?.status()).toBe(200)
})
