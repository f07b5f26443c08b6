import { expect, testSignedIn } from '../support/browser.ts'
import { linkFor } from '../support/census.ts'
import { checkPage } from '../support/check-page.ts'
import { dayThere } from '../support/day.ts'
import { keysOf, landOn, press, tabTo, typeInto } from '../support/keyboard.ts'
import { openCycle } from '../support/open-cycle.ts'

testSignedIn(
  'centres are exempted and enrolled, and an entity answers, by keyboard alone; each answer leads on',
  async ({ page, browser, baseURL, open }) => {
    const act = (name: RegExp) => page.getByRole('button', { name }).first()
    const cycle = await openCycle(page)
    await open(`/en/cycles/${cycle}/enrolment?entity=CIV`)
    const summary = page.locator('summary', { hasText: /^Withdraw or exempt/ }).first()
    await press(page, summary)
    await press(page, act(/^Propose its exemption: /))
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(/^Error: /)
    await checkPage(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Reason').first()).toBeFocused()
    await page.keyboard.type('Moving house')
    await press(page, act(/^Propose its exemption: /))
    await landOn(page, 'somebody else looks at it')
    // The outcome leads back to the place in the list where it was done.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(act(/^Take the proposal back: /)).toBeFocused()
    await page.keyboard.press('Enter')
    await landOn(page, 'taken back')

    await press(page, summary)
    await typeInto(page, page.getByLabel('Reason').first(), 'Under repair')
    await press(page, act(/^Withdraw: /))
    await landOn(page, 'withdrawn')
    await press(page, act(/^Enrol every open centre/))
    await landOn(page, 'Enrolled in the cycle: 1 centre')

    await open(`/en/cycles/${cycle}/census`)
    await typeInto(page, page.getByLabel('Last day for answers'), keysOf(dayThere(300)))
    const box = page.getByRole('checkbox', { name: /Civil Registry/ })
    await tabTo(page, box)
    if (!(await box.isChecked())) await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    const address = `keys-${cycle}@sample.example`
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(address)
    await press(page, act(/^Send to those ticked/))
    await landOn(page, /entit/)
    const link = (await linkFor(page, address)).replace(/^\/en/, '/ar')

    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      javaScriptEnabled: false,
      viewport: { width: 360, height: 780 },
    })
    const entity = await context.newPage()
    await entity.goto(link)
    const confirm = entity.locator('button[value="confirm"]')
    await expect(confirm).not.toHaveCount(1)
    await press(entity, confirm.first())
    await landOn(entity, 'حُفظت الإجابة')
    await entity.keyboard.press('Tab')
    await entity.keyboard.press('Enter')
    await entity.keyboard.press('Tab')
    await expect(confirm.first()).toBeFocused()
    await press(entity, entity.locator('a[href*="/added/"]'))
    await press(entity, entity.locator('#draft button:not([formaction])'))
    const problems = entity.getByRole('alert')
    await expect(problems).toBeFocused()
    await expect(problems.getByRole('link')).toHaveCount(2)
    await entity.keyboard.press('Tab')
    await entity.keyboard.press('Enter')
    await expect(entity.locator('#name_ar')).toBeFocused()
    await entity.keyboard.type('مركز جديد')
    await entity.keyboard.press('Tab')
    await entity.keyboard.type('New centre')
    await press(entity, entity.locator('#draft button:not([formaction])'))
    await landOn(entity, 'حُفظت الإجابة')
    await context.close()
  },
)
