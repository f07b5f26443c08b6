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

/** Tabs to a field and types there. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** A day as the field of a date takes it from the keyboard in English. */
export const keysOf = (day: string): string => `${day.slice(5, 7)}${day.slice(8, 10)}${day.slice(0, 4)}`

/** Opens a page, and passes its header by the link that is there for it. */
export async function goPast(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

/** Sees that who works by keyboard lands on the answer to what they did. */
export async function landOn(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('status')).toContainText(text)
  await expect(page.getByRole('status')).toBeFocused()
}
