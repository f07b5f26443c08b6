import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { expect, signIn, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

/** One account, changed step by step. */
test.describe.configure({ mode: 'serial' })

/**
 * The code that an app shows for the key it was given (base32, as people type it): now, or so many half minutes later. Those
 * beside it are good too, and each only once.
 */
const codeFor = (key: string, later: number): Promise<string> =>
  createOTP(new TextDecoder().decode(base32.decode(key.replaceAll(' ', '')))).hotp(
    Math.floor(Date.now() / 30_000) + later,
  )

test('sets up an authenticator app, signs in with it and with a backup code, turns it off', async ({
  page,
  accountOf,
}) => {
  const account = accountOf('training-staff')
  await signIn(page, account)
  await page.getByRole('link', { name: 'Set up an authenticator app' }).click()
  await page.getByLabel('Current password').fill('wrong password here')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert')).toContainText('The password is not right')
  await page.getByLabel('Current password').fill(account.password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('img', { name: 'Picture to scan' })).toBeVisible()
  await checkPage(page)
  const key =
    (await page.getByText('Key', { exact: true }).locator('xpath=following-sibling::bdi').textContent()) ?? ''
  const backup = (await page.getByRole('main').locator('ul li').first().textContent()) ?? ''
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByRole('alert')).toContainText('The code is not right')
  await page.getByLabel('Code', { exact: true }).fill(await codeFor(key, -1))
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByRole('status').first()).toContainText('The authenticator app is on')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await enterPassword(page, account)
  await checkPage(page)
  await page.getByLabel('Code', { exact: true }).fill('123')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert')).toContainText('The code is not right')
  const arabicIndic = (await codeFor(key, 0)).replace(/\d/g, (digit) =>
    String.fromCharCode(0x660 + Number(digit)),
  )
  await page.getByLabel('Code', { exact: true }).fill(arabicIndic)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/en/account')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await enterPassword(page, account)
  await page.getByRole('link', { name: 'I do not have my phone' }).click()
  await page.getByLabel('Backup code').fill(backup)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/en/account')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await enterPassword(page, account)
  await page.getByRole('link', { name: 'I do not have my phone' }).click()
  await page.getByLabel('Backup code').fill(backup)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert'), 'a backup code works once').toBeVisible()

  await enterPassword(page, account)
  await page.getByLabel('Code', { exact: true }).fill(await codeFor(key, 1))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/en/account')
  await page.getByRole('link', { name: 'Manage the authenticator app' }).click()
  await expect(page.getByRole('main')).toContainText('9 backup codes are left')
  await checkPage(page)
  await page.getByLabel('Current password').fill(account.password)
  await page.getByRole('button', { name: 'Make new backup codes' }).click()
  await expect(page.getByRole('status').first()).toContainText('The codes of before work no more')
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: /-/ })).toHaveCount(10)
  await page.goto('/en/account/app')
  await page.getByLabel('Current password').fill(account.password)
  await page.getByRole('button', { name: 'Turn off the authenticator app' }).click()
  await expect(page.getByRole('status').first()).toContainText('The authenticator app is off')
})

async function enterPassword(
  page: import('@playwright/test').Page,
  account: { email: string; password: string },
): Promise<void> {
  await page.goto('/en/sign-in')
  await page.getByLabel('Email address').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByLabel('Password').press('Enter')
  await page.waitForURL('**/en/sign-in/code**')
}
