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

/** Sees that who works by keyboard lands on the answer to what they did. */
async function landOn(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('status')).toContainText(text)
  await expect(page.getByRole('status')).toBeFocused()
}

testSignedIn('a team is made, filled, led and deleted by keyboard alone', async ({ page, open }) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await open('/en/cycles/4/visits/teams')
  await press(page, page.locator('summary', { hasText: 'New team' }))
  await tabTo(page, page.getByLabel('Name in Arabic'))
  await page.keyboard.type('فريق لوحة المفاتيح')
  await press(page, button('Make the team'))
  await expect(page.getByRole('alert')).toBeFocused()
  await checkPage(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name in English')).toBeFocused()
  await page.keyboard.type('Keyboard team')
  await press(page, button('Make the team'))
  await landOn(page, 'The team is made')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keyboard team')
  await press(page, button('Add to the team'))
  await expect(page.getByRole('alert')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await press(page, button('Add to the team'))
  await landOn(page, 'in the team')
  await checkPage(page)
  await press(page, button(/^Make leader/))
  await landOn(page, 'new leader')
  await page.setViewportSize({ width: 360, height: 780 })
  await press(page, button(/^Remove/))
  await landOn(page, 'Removed')
  await press(page, page.locator('summary', { hasText: 'Delete team' }))
  await press(page, button('Delete team'))
  await landOn(page, 'deleted')
})

testSignedIn(
  'a visitor is replaced, and a visit moved, by keyboard alone; who was second sees the change of the first',
  async ({ page, context, open }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await open('/en/cycles/4/visits/board')
    const week = await page.getByRole('table').locator('caption').textContent()
    await press(page, page.getByRole('table').getByRole('link').first())
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Replace a visitor')
    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    await press(page, button('Replace'))
    await expect(page.getByRole('alert')).toContainText('Say why the visit changes')
    await expect(page.getByRole('radio').first()).toBeChecked()
    await tabTo(page, page.getByLabel('Why it changes'))
    await page.keyboard.press('ArrowDown')
    await press(page, button('Replace'))
    await landOn(page, 'The replacement is saved')
    await expect(page.getByRole('table').locator('caption')).toHaveText(week ?? '')

    await open('/en/cycles/4/visits?instrument=visit')
    await press(page, page.getByRole('rowheader').nth(9).getByRole('link'))
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
    await landOn(page, 'Saved')

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
