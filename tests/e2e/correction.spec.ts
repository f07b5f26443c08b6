import { expect, signIn, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

const cycle = '/en/analysis/1'

// One story in one order: what stands for the first cycle is corrected, by one person and then by another.
test('a published result is corrected by two persons, and everybody then sees the correction', async ({
  page,
  browser,
  baseURL,
  accountOf,
  signInAs,
}) => {
  await signInAs('secretariat')
  await page.goto(cycle)
  const acts = page.getByRole('button', { name: 'Prepare a correction' })
  await acts.click()
  await expect(page.getByText('reason', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Reason for the correction')).toHaveAttribute('aria-invalid', 'true')
  await checkPage(page)

  await page.getByLabel('Reason for the correction').fill('A visit had been filed under another centre')
  await acts.click()
  await expect(page.getByText('The draft was computed from what has been observed so far.')).toBeVisible()
  await checkPage(page)

  await page.getByRole('button', { name: 'Freeze this result' }).click()
  await expect(page.getByText('Tick that you have looked at the result.').first()).toBeVisible()
  await page.getByLabel('I have looked at this result').check()
  await page.getByRole('button', { name: 'Freeze this result' }).click()
  await expect(page.getByText('somebody else', { exact: false }).first()).toBeVisible()

  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const other = await elsewhere.newPage()
  await signIn(other, accountOf('administrator'))
  await other.goto(cycle)
  await other.getByLabel('I have looked at this result').check()
  await other.getByRole('button', { name: 'Freeze this result' }).click()
  await expect(other.getByText('This result is frozen and not published yet', { exact: false })).toBeVisible()
  await checkPage(other)
  await other.getByRole('button', { name: 'Publish the result' }).click()
  await expect(other.getByText('The result is published; everybody sees it.')).toBeVisible()

  await page.goto('/en/results/1')
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByText('A visit had been filed under another centre')).toBeVisible()
  await elsewhere.close()
})
