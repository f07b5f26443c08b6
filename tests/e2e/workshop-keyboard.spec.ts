import type { Locator, Page } from '@playwright/test'
import { expect, signIn, testSignedIn } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'
import { dayThere } from '../support/day.ts'

/** Presses Tab until something has the focus, and sees that the eye can follow. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle()
  const look = () =>
    element?.evaluate((node) => node === document.activeElement && getComputedStyle(node).outlineStyle)
  for (let stop = 0; stop < 120 && (await look()) === false; stop += 1) await page.keyboard.press('Tab')
  expect(await look()).toBe('solid')
  await expect(target).toBeInViewport()
}

/** Opens a page, and passes its header by the link that is there for it. */
async function goPast(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

const type = async (page: Page, field: Locator, text: string): Promise<void> => {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** A day as the field of a date takes it from the keyboard. */
const keysOf = (day: string): string => `${day.slice(5, 7)}${day.slice(8, 10)}${day.slice(0, 4)}`

/** Opens a cycle whose awareness is going on; answers with its number. */
async function openCycle(page: Page): Promise<string> {
  await page.goto('/en/cycles/open')
  const number = String(1000 + Math.floor(Math.random() * 8000))
  await page.getByLabel('Number of the cycle').fill(number)
  await page.getByLabel('Name in Arabic').fill('دورة لوحة المفاتيح')
  await page.getByLabel('Name in English').fill('Keyboard cycle')
  await page.getByLabel('First day of the cycle').fill(dayThere(-20))
  await page.getByLabel('Last day of the cycle').fill(dayThere(300))
  const awareness = page.getByRole('group', { name: 'Awareness' })
  await awareness.getByLabel('First day').fill(dayThere(-5))
  await awareness.getByLabel('Last day').fill(dayThere(10))
  await page.getByRole('button', { name: 'Open the cycle' }).click()
  await expect(page.getByRole('status')).toContainText('The cycle is open')
  return number
}

testSignedIn(
  'a workshop is made, taken part in, given up and called off by keyboard alone',
  async ({ page, browser, baseURL, accountOf }) => {
    const cycle = await openCycle(page)
    const name = `ورشة المفاتيح ${cycle}`
    await goPast(page, `/en/cycles/${cycle}/workshops`)
    await press(page, page.getByRole('link', { name: 'Add a workshop' }))
    await press(page, page.getByLabel('Title in Arabic'))
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(/^Error: Add a workshop/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Title in Arabic')).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    // Refused again: on the errors, not in the field to which the link of the first ones led.
    await expect(page.getByRole('alert')).toBeFocused()
    await type(page, page.getByLabel('Title in English'), `Keyboard workshop ${cycle}`)
    await type(page, page.getByLabel('Link to take part'), 'https://example.org/workshop')
    await type(page, page.getByLabel('Day of the workshop'), keysOf(dayThere(40)))
    await type(page, page.getByLabel('Begins at'), '09:00')
    await type(page, page.getByLabel('Ends at'), '11:00')
    await type(page, page.getByLabel('Places'), '٥')
    await type(page, page.getByLabel('First day of registration'), keysOf(dayThere(20)))
    await type(page, page.getByLabel('Last day of registration'), keysOf(dayThere(30)))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Nobody could register on these days')
    await expect(page.getByRole('alert')).toContainText('Awareness from')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('First day of registration')).toBeFocused()
    await page.keyboard.type(keysOf(dayThere(-1)))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toBeFocused()
    await expect(page.getByText('It was set from')).toBeVisible()
    const workshop = page.url().replace(/\?.*/, '')
    await press(page, page.getByRole('button', { name: 'Send the invitations' }))
    await expect(page.getByRole('status')).toContainText('Invitations sent: 1')
    await expect(page.getByRole('status')).toBeFocused()

    const context = await browser.newContext({
      ...{ baseURL, viewport: { width: 360, height: 780 } },
      storageState: { cookies: [], origins: [] },
    })
    const liaison = await context.newPage()
    await signIn(liaison, accountOf('entity-liaison'))
    await goPast(liaison, '/ar/today')
    await press(liaison, liaison.getByRole('link', { name }))
    await checkPage(liaison)
    await press(liaison, liaison.getByRole('button', { name: `سجّل في ${name}` }))
    await expect(liaison).toHaveTitle(/^لك مقعد في الورشة/)
    await expect(liaison.getByRole('status')).toBeFocused()
    await tabTo(liaison, liaison.getByRole('link', { name: 'أضف الموعد إلى تقويمك' }))
    await goPast(liaison, '/ar/workshops')
    await press(liaison, liaison.getByRole('link', { name: `افتح صفحة مقعدك في ${name}` }))
    await press(liaison, liaison.getByRole('button', { name: 'اعتذر عن الحضور' }))
    await expect(liaison).toHaveTitle(/^اعتذرت عن الورشة/)
    await expect(liaison.getByRole('status')).toBeFocused()
    await context.close()

    await goPast(page, `/en/cycles/${cycle}/change`)
    await type(
      page,
      page.getByRole('group', { name: 'Awareness' }).getByLabel('Last day'),
      keysOf(dayThere(-3)),
    )
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Say why the dates change')
    await expect(page.getByRole('alert')).toBeFocused()
    await press(page, page.getByRole('alert').getByRole('link', { name: 'Nobody could register' }))
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: `Keyboard workshop ${cycle}` })).toBeFocused()
    await checkPage(page)

    await goPast(page, workshop)
    await press(page, page.locator('summary', { hasText: 'Call the workshop off' }), 'Space')
    const callOff = page.getByRole('button', { name: 'Call the workshop off' })
    await press(page, callOff)
    await expect(page.getByRole('alert')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('القاعة مغلقة')
    await type(page, page.getByLabel('Why, in English'), 'The hall is closed')
    await press(page, callOff)
    await expect(page.getByRole('status')).toContainText('called off')
    await expect(page.getByRole('status')).toBeFocused()

    await goPast(page, '/en/cycles/4/workshops')
    await press(page, page.getByRole('link', { name: 'Workshop on the standards guide (sample)' }))
    await press(page, page.getByRole('link', { name: 'Take the attendance' }))
    const ticks = page.getByRole('checkbox')
    await press(page, ticks.nth(2), 'Space')
    await press(page, page.getByRole('button', { name: 'Save the attendance' }))
    await expect(page.getByRole('status')).toBeFocused()
    await expect(ticks.nth(2)).toBeChecked()
  },
)
