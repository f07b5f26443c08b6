import { sampleWays } from '../../src/modules/people/sample-ways.ts'
import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

const administrator = sampleWays.find(({ role }) => role === 'administrator')?.id ?? ''

test('the log is narrowed, followed page by page and taken away as a file', async ({ page, signInAs }) => {
  await signInAs('auditor')
  await page.goto('/en/audit')
  await checkPage(page)
  await page.getByLabel('Action').selectOption({ label: 'Publish a guide' })
  await page.getByLabel('Kind of subject').selectOption('guide')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/action=guide\.publish/)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await checkPage(page)
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).click()
  expect((await file).suggestedFilename()).toBe('audit.csv')
  await page
    .getByRole('cell')
    .getByRole('link', { name: /guide default\// })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Log of guide: default/')
  await checkPage(page)
  await page.goto('/ar/audit?actor=nobody-at-all')
  await expect(page.getByText('لا سجلات تطابق ما طلبته')).toBeVisible()
  await checkPage(page)
  expect((await page.goto(`/en/audit/of/person/${administrator}`))?.status()).toBe(200)
})

test('a check of the whole log tells how far it is and what it found', async ({ page, signInAs }) => {
  await signInAs('administrator')
  await page.goto('/en/audit')
  await page.getByRole('button', { name: /Check (the whole log|again)/ }).click()
  await expect(page.getByText('The log is whole')).toBeVisible({ timeout: 60_000 })
  await checkPage(page)
  await page.goto('/ar/audit')
  await expect(page.getByText('السجل سليم')).toBeVisible()
})

test('the log is closed to those who do not audit', async ({ page, signInAs }) => {
  await signInAs('secretariat')
  expect((await page.goto('/en/audit'))?.status()).toBe(403)
})
