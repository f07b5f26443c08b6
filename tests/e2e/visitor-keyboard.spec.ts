import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'
import { dayThere } from '../support/day.ts'
import { goPast, keysOf, landOn, press, tabTo, typeInto } from '../support/keyboard.ts'

test('a visitor changes hours, gives days away and takes them back by keyboard alone', async ({
  page,
  signInAs,
}) => {
  await signInAs('evaluator')
  await page.setViewportSize({ width: 360, height: 780 })
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await goPast(page, '/en/visits/profile')
  await typeInto(page, page.getByLabel('First day'), keysOf(dayThere(400)))
  await typeInto(page, page.getByLabel('Last day'), keysOf(dayThere(398)))
  await press(page, save)
  await expect(page.getByRole('alert')).toBeFocused()
  await checkPage(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('First day')).toBeFocused()
  await page.keyboard.type(keysOf(dayThere(397)))
  await press(page, save)
  await landOn(page, 'Saved')
  await checkPage(page)
  const away = page.getByRole('checkbox', { name: /^Delete: / })
  await expect(away).toHaveCount(1)
  await press(page, away, 'Space')
  await press(page, save)
  await landOn(page, 'Saved')
  await expect(away).toHaveCount(0)
})

test('a visitor declares by keyboard alone: refused, mended, looked at and said', async ({
  page,
  signInAs,
}) => {
  await signInAs('evaluator')
  await page.setViewportSize({ width: 360, height: 780 })
  await goPast(page, '/ar/visits/declarations/4')
  const first = page
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .first()
  const [none, interest] = [first.getByRole('radio').first(), first.getByRole('radio').last()]
  const goOn = page.getByRole('button', { name: 'تابع إلى المراجعة' })
  await tabTo(page, (await none.isChecked()) ? none : interest)
  await page.keyboard.press('ArrowDown')
  await expect(interest).toBeChecked()
  await press(page, goOn)
  await expect(page.getByRole('alert')).toBeFocused()
  await checkPage(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('قريب يعمل هناك')
  await press(page, goOn)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('راجع تصريحك')
  await press(page, page.getByRole('button', { name: 'عد إلى الإجابات' }))
  await tabTo(page, interest)
  await page.keyboard.press('ArrowUp')
  await expect(none).toBeChecked()
  await press(page, goOn)
  await press(page, page.getByRole('button', { name: 'أصرّح بذلك' }))
  await landOn(page, 'حُفظ تصريحك')
})
