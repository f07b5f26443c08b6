import type { Page } from '@playwright/test'

/** The link in the latest mail to an address, read where the sample's mail waits. */
export async function linkFor(page: Page, address: string): Promise<string> {
  await page.goto('/en/mail?status=queued')
  const row = page.getByRole('row', { name: new RegExp(address) }).first()
  await row.getByRole('link').first().click()
  const href = await page.locator('a[href*="/census/"]').first().getAttribute('href')
  if (href === null) throw new Error('the mail has no link')
  return new URL(href, page.url()).pathname
}
