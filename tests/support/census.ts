import { expect, type Page } from '@playwright/test'

/** Opens a cycle without phases, in which every work is open, for two entities; answers with its number. */
export async function openCycle(page: Page): Promise<string> {
  await page.goto('/en/cycles/open')
  const number = String(100 + Math.floor(Math.random() * 800))
  await page.getByLabel('Number of the cycle').fill(number)
  await page.getByLabel('Name in Arabic').fill('دورة تجربة الحصر')
  await page.getByLabel('Name in English').fill('Census trial cycle')
  await page.getByLabel('First day of the cycle').fill('2026-11-01')
  await page.getByLabel('Last day of the cycle').fill('2028-05-01')
  await page.getByRole('button', { name: 'Open the cycle' }).click()
  await expect(page.getByRole('status')).toContainText('The cycle is open')
  return number
}

/** The link in the latest mail to an address, read where the sample's mail waits. */
export async function linkFor(page: Page, address: string): Promise<string> {
  await page.goto('/en/mail?status=queued')
  const row = page.getByRole('row', { name: new RegExp(address) }).first()
  await row.getByRole('link').first().click()
  const href = await page.locator('a[href*="/census/"]').first().getAttribute('href')
  if (href === null) throw new Error('the mail has no link')
  return new URL(href, page.url()).pathname
}
