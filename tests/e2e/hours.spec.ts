import { expect, testSignedIn } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

testSignedIn(
  'opening hours are typed, refused where they cannot be read, looked over and saved; a holiday is ticked',
  async ({ page, open }) => {
    // A closed centre, so that no plan of visits hangs on it.
    await open('/en/registry/centres/c/POS-08/hours')
    const sunday = page.getByRole('textbox', { name: 'Sunday' }).first()
    await sunday.fill('07:30-14:00, 12-15')
    await page.getByLabel('First day').first().fill('2027-03-10')
    await page.getByLabel('Reason').fill('The sign at the door')
    await page.getByRole('button', { name: 'Continue' }).press('Enter')
    await expect(page.getByRole('alert')).toContainText('These hours cannot be read')
    await checkPage(page)
    await page.waitForLoadState('networkidle')
    await page.getByRole('alert').getByRole('link').first().press('Enter')
    await expect(sunday).toBeFocused()
    await expect(sunday).toHaveValue('07:30-14:00, 12-15')
    await expect(page.getByRole('alert')).toBeVisible()
    await sunday.fill('٧:٣٠-١٢، 16-19')
    await page.goBack()
    await expect(sunday).toHaveValue('٧:٣٠-١٢، 16-19')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert')).toContainText('The days of the season are not right')
    await page.getByLabel('First day').first().fill('2027-02-10')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('Sunday: 07:30–12:00, 16:00–19:00')).toBeVisible()
    await checkPage(page)
    await page.getByRole('button', { name: 'Confirm and save' }).click()
    await expect(page.getByRole('status')).toContainText('The opening hours were saved')
    await expect(page.getByText('10 February 2027 to 9 March 2027').first()).toBeVisible()

    await open('/en/holidays?year=2028')
    await page.getByLabel('Saturday 16 December 2028: National Day').check()
    await page.getByRole('button', { name: 'Save the ticked holidays' }).click()
    await expect(page.getByRole('status')).toContainText('Saved')
    await open('/ar/cycles/4/visits/month?month=2028-12')
    await expect(page.getByText('اليوم الوطني')).toBeVisible()
    // 1 December 2028 is a Friday, and stands under it.
    const head = await page.getByText('الجمعة', { exact: true }).boundingBox()
    const days = page.getByRole('main').getByRole('listitem')
    const first = await days.filter({ hasText: '١ ديسمبر' }).first().boundingBox()
    expect(Math.abs((head?.x ?? 0) - (first?.x ?? 999))).toBeLessThan(12)
  },
)
