import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

const address = '/en/analysis/3/what-if'
const byKey = (page: Page, key: string) => page.locator(`[id="${key}"]`)

/** What the page says of a trial: the counts, and who moves why. */
const outcomeOf = async (page: Page): Promise<(string | null)[]> => {
  const tables = ['Centres by class', 'Centres by band', 'Centres that change class']
  return Promise.all(tables.map((name) => page.getByRole('table', { name }).textContent()))
}

test('a weight and a line are moved in the browser, and the server says the same', async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAs('secretariat')
  await page.goto('/en/analysis/3')
  await page.getByRole('link', { name: 'Try other weights and thresholds' }).click()
  // The first to ask may be told for a while how far the evidence is read.
  await expect(page.getByText('A trial, never a result')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('status')).toHaveText('You have changed nothing yet.')
  await byKey(page, 'p.access').fill('٦٠')
  await byKey(page, 'c.gold.0').fill('95')
  await expect(page.getByTestId('live')).toBeVisible()
  await expect(page.getByRole('status')).toContainText(/You changed 2 values\. [1-9]\d* of 86 centres/)
  await expect(page).toHaveURL(`${address}?p.access=60&c.gold.0=95`)
  await expect(page.getByText('was 15', { exact: true })).toBeVisible()
  await checkPage(page)
  const live = await outcomeOf(page)

  const plain = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const other = await plain.newPage()
  await other.goto(address)
  expect(await other.getByRole('table', { name: 'Centres by class' }).textContent()).not.toBe(live[0])
  await byKey(other, 'p.access').fill('60')
  await byKey(other, 'c.gold.0').fill('95')
  await other.getByRole('button', { name: 'Show what changes' }).click()
  await expect(other).toHaveURL(`${address}?p.access=60&c.gold.0=95`)
  expect(await outcomeOf(other)).toEqual(live)
  await plain.close()

  await page.getByRole('link', { name: /Put back ?: Weight of Ease of access/ }).click()
  await expect(page).toHaveURL(`${address}?c.gold.0=95`)
  await page.getByRole('link', { name: 'Put all values back' }).click()
  await expect(page.getByRole('status')).toHaveText('You have changed nothing yet.')
  await expect(byKey(page, 'c.gold.0')).toHaveValue('92')
  await expect(page.getByRole('table', { name: 'Centres that change class' })).toHaveCount(0)
})

test('criteria open, bad numbers are told how to mend, and the language switch keeps the trial', async ({
  page,
  signInAs,
}) => {
  await signInAs('viewer')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(address)
  await page.getByRole('link', { name: /Show its criteria ?: Ease of access/ }).click()
  await byKey(page, 'core.access.location').selectOption('yes')
  await byKey(page, 'w.access.location').fill('lots')
  await expect(page.getByText('Enter a number, such as 12.5').first()).toBeVisible()
  await expect(page.getByText('1 value cannot be tried; it counts as it was in the guide.')).toBeVisible()
  await byKey(page, 'w.access.location').fill('4')
  await expect(page.getByTestId('live')).toBeVisible()
  await expect(page).toHaveURL(/core\.access\.location=yes&w\.access\.location=4&open=access/)
  await checkPage(page)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(byKey(page, 'w.access.location')).toHaveValue('4')
  await expect(page.getByRole('status')).toContainText('غيّرت قيمتين.')
  await checkPage(page)
})

test('weights that leave nothing to score by are not computed', async ({ page, signInAs, open }) => {
  await signInAs('viewer')
  const zeros = ['access', 'excellence', 'environment', 'flow', 'processes', 'feedback']
  await open(`${address}?${zeros.map((code) => `p.${code}=0`).join('&')}`)
  await expect(page.getByRole('status')).toContainText('All weights are 0 in: the pillars')
  await expect(page.getByRole('table', { name: 'Centres by class' })).toHaveCount(0)
  await byKey(page, 'p.flow').fill('1')
  await expect(page.getByRole('table', { name: 'Centres by class' })).toBeVisible()
})

test('the movers narrow to one way, and a draft’s numbers can be tried', async ({ page, signInAs }) => {
  await signInAs('secretariat')
  await page.goto(`${address}?c.gold.0=95&c.silver.0=90`)
  const movers = page.getByRole('table', { name: 'Centres that change class' })
  const all = await movers.getByRole('row').count()
  await page.getByLabel('Show', { exact: true }).selectOption('silver>')
  await expect(page).toHaveURL(/move=silver%3E/)
  await expect.poll(() => movers.getByRole('row').count()).toBeLessThan(all)
  await page.goto('/en/guides/default/next')
  await page.getByRole('link', { name: 'Try its numbers on the latest cycle' }).click()
  await expect(page.getByText('The numbers are those of the draft guide default/next:')).toBeVisible()
  await expect(page).toHaveURL(/what-if\?p\.access=22\.5&draft=/)
})

test('the evidence is asked for again each time, and sent once', async ({ page, signInAs }) => {
  await signInAs('viewer')
  const first = await page.request.get(`${address}/data`)
  expect(first.headers()['cache-control']).toBe('private, no-cache')
  const again = await page.request.get(`${address}/data`, {
    headers: { 'If-None-Match': first.headers().etag ?? '' },
  })
  expect(again.status()).toBe(304)
})

test('who does not work in the programme gets neither page nor evidence', async ({ page }) => {
  for (const path of [address, `${address}/data`]) {
    await page.goto(path)
    await expect(page).toHaveURL(/sign-in/)
  }
})
