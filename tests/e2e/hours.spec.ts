import { expect, testSignedIn } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

testSignedIn(
  'opening hours are typed, refused where they cannot be read, looked over and saved; a holiday is ticked',
  async ({ page, open }) => {
    await open('/en/registry/centres/c/POS-06/hours')
    await page.getByRole('textbox', { name: 'Sunday' }).first().fill('07:30-14:00, 12-15')
    await page.getByText('Add seasonal hours, such as Ramadan').click()
    const season = page.locator('details')
    await season.getByLabel('Name in Arabic').fill('رمضان')
    await season.getByLabel('Monday').fill('٩-١٣')
    await page.getByLabel('Reason').fill('The sign at the door')
    await page.getByRole('button', { name: 'Continue' }).press('Enter')
    await expect(page.getByRole('alert')).toContainText('These hours cannot be read')
    await checkPage(page)
    await page.getByRole('textbox', { name: 'Sunday' }).first().fill('07:30-12:00, 16-19')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert')).toContainText('The days of the season are not right')
    await page.getByLabel('Name in English').fill('Ramadan')
    await page.getByLabel('First day').fill('2027-02-08')
    await page.getByLabel('Last day').fill('2027-03-09')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('Sunday: 07:30–12:00, 16:00–19:00')).toBeVisible()
    await checkPage(page)
    await page.getByRole('button', { name: 'Confirm and save' }).click()
    await expect(page.getByRole('status')).toContainText('The opening hours were saved')
    await expect(page.getByText('Monday: 09:00–13:00').first()).toBeVisible()

    await open('/en/holidays?year=2026')
    await page.getByLabel('Wednesday 16 December 2026: National Day').check()
    await page.getByRole('button', { name: 'Save the ticked holidays' }).click()
    await expect(page.getByRole('status')).toContainText('Saved')
    await open('/ar/cycles/4/visits/month?month=2026-12')
    await expect(page.getByText('اليوم الوطني')).toBeVisible()
    // 1 December 2026 is a Tuesday, and stands under it.
    const head = await page.getByText('الثلاثاء', { exact: true }).boundingBox()
    const first = await page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: '١ ديسمبر' })
      .first()
      .boundingBox()
    expect(Math.abs((head?.x ?? 0) - (first?.x ?? 999))).toBeLessThan(12)
  },
)
