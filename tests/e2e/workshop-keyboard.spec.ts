import { expect, signIn, testSignedIn } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'
import { dayThere } from '../support/day.ts'
import { goPast, keysOf, press, tabTo, typeInto } from '../support/keyboard.ts'
import { openCycle } from '../support/open-cycle.ts'

testSignedIn(
  'a workshop is made, taken part in, given up and called off by keyboard alone',
  async ({ page, browser, baseURL, accountOf }) => {
    const cycle = await openCycle(page, [dayThere(-5), dayThere(10)])
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
    await typeInto(page, page.getByLabel('Title in English'), `Keyboard workshop ${cycle}`)
    await typeInto(page, page.getByLabel('Link to take part'), 'https://example.org/workshop')
    await typeInto(page, page.getByLabel('Day of the workshop'), keysOf(dayThere(40)))
    await typeInto(page, page.getByLabel('Begins at'), '09:00')
    await typeInto(page, page.getByLabel('Ends at'), '11:00')
    await typeInto(page, page.getByLabel('Places'), '٥')
    await typeInto(page, page.getByLabel('First day of registration'), keysOf(dayThere(20)))
    await typeInto(page, page.getByLabel('Last day of registration'), keysOf(dayThere(30)))
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
    await typeInto(
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
    await typeInto(page, page.getByLabel('Why, in English'), 'The hall is closed')
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
