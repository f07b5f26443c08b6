import type { Locator, Page } from '@playwright/test'
import { expect } from './browser.ts'

/** Presses Tab until something has the focus, and sees that the eye can follow. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle()
  const look = () =>
    element?.evaluate((node) => node === document.activeElement && getComputedStyle(node).outlineStyle)
  for (let stop = 0; stop < 200 && (await look()) === false; stop += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
  expect(await look()).toBe('solid')
  await expect(target).toBeInViewport()
}

/** Tabs to something and presses a key there. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Sees that who works by keyboard lands on the answer to what they did. */
export async function landOn(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('status')).toContainText(text)
  await expect(page.getByRole('status')).toBeFocused()
}
