import type { Locator, Page } from '@playwright/test'
import { expect, testSignedIn } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

/** Presses Tab until something has the focus, and sees that the eye can follow. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement)
  for (let stop = 0; stop < 120 && !(await hasFocus()); stop += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
  expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
  await expect(target).toBeInViewport()
}

/** From the top of a page, as after opening it. */
const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

testSignedIn(
  'a team is made, and a visit moved, by keyboard alone; who was second sees the change of the first',
  async ({ page, context, open }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await open('/en/cycles/4/visits/teams')
    await press(page, page.locator('summary', { hasText: 'New team' }))
    const form = page.locator('details[open] form').last()
    await tabTo(page, form.getByLabel('Name in Arabic'))
    await page.keyboard.type('فريق لوحة المفاتيح')
    await press(page, form.getByRole('button').first())
    await expect(page.getByRole('alert')).toBeFocused()
    await checkPage(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Name in English').last()).toBeFocused()
    await page.keyboard.type('Keyboard team')
    const member = page.locator('details[open] form').last().getByRole('checkbox').first()
    await press(page, member, 'Space')
    await tabTo(page, page.locator('details[open] form').last().getByRole('combobox'))
    await page.keyboard.press('ArrowDown')
    await press(page, page.locator('details[open] form').last().getByRole('button').first())
    await expect(page.getByRole('row', { name: 'Keyboard team' })).toBeVisible()

    await open('/en/cycles/4/visits?instrument=visit')
    await press(page, page.getByRole('row').last().getByRole('link'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Change a visit')
    const second = await context.newPage()
    await second.goto(page.url())
    const pin = (on: Page) => on.getByLabel('Pin this visit')
    await expect(pin(page)).not.toBeChecked()
    await press(page, pin(page), 'Space')
    await tabTo(page, page.getByLabel('Why it changes').first())
    await page.keyboard.press('ArrowDown')
    await press(page, button('Check without saving'))
    await expect(page.getByText('This change breaks no hard rule.')).toBeVisible()
    await press(page, button('Save'))
    await expect(page.getByRole('status')).toContainText('Saved')

    await second.setViewportSize({ width: 360, height: 780 })
    await tabTo(second, second.getByLabel('Why it changes').first())
    await second.keyboard.press('ArrowDown')
    await press(second, second.getByRole('button', { name: 'Save', exact: true }))
    await expect(second.getByRole('alert')).toContainText('Somebody else changed this visit')
    await expect(second.getByRole('alert')).toBeFocused()
    await expect(pin(second)).toBeChecked()
    await checkPage(second)
  },
)
