import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

test('a notice is counted in the header, read and opened', async ({ page, signInAs, open }) => {
  await signInAs('secretariat')
  const header = page.getByRole('banner').getByRole('link', { name: /^Notices/ })
  await open('/en/notices?kind=account')
  await expect(header).toContainText('1')
  const first = page.getByRole('article').filter({ hasText: 'Welcome to the invented programme' })
  await expect(first).toContainText('New')
  await first.getByRole('button', { name: 'Mark as read' }).click()
  await expect(page.getByRole('status')).toContainText('marked as read')
  await expect(page).toHaveURL(/kind=account/)
  await expect(first.getByRole('button', { name: 'Mark as read' })).toHaveCount(0)
  await first.getByRole('button', { name: 'Open the page' }).click()
  await expect(page).toHaveURL(/\/en\/account$/)
  await open('/ar/notices')
})

test('an empty inbox says what comes there, and leads to the choices', async ({ page, signInAs, open }) => {
  await signInAs('viewer')
  await open('/en/notices?kind=workshop')
  await expect(page.getByRole('main')).toContainText('No notices about this')
  await page.getByRole('link', { name: 'Choose what comes by mail' }).click()
  await checkPage(page)
  await page.getByLabel('Language of mail').selectOption('en')
  await page.getByLabel('Workshops').uncheck()
  await expect(page.getByLabel('Your account and its safety')).toBeDisabled()
  await page.getByRole('button', { name: 'Save the choices' }).click()
  await expect(page.getByRole('status')).toContainText('Your choices are saved')
  await expect(page.getByLabel('Workshops')).not.toBeChecked()
  await expect(page.getByLabel('Census of centres')).toBeChecked()
  await expect(page.getByLabel('Language of mail')).toHaveValue('en')
  await checkPage(page)
})

test('the outgoing mail says that no server is set up, and shows each state', async ({
  page,
  signInAs,
  open,
}) => {
  await signInAs('administrator')
  for (const language of ['ar', 'en'])
    for (const status of ['queued', 'failed', 'sent', 'cancelled'])
      await open(`/${language}/mail?status=${status}`)
  await expect(page.getByRole('main')).toContainText('No mail server is set up')
  await expect(page.getByRole('main')).toContainText('SMTP_URL')
  await open('/en/mail')
  // Whatever was written last in Arabic: the mails of other tests wait here too.
  await page.getByRole('rowheader').getByRole('link', { name: /[ء-ي]/ }).first().click()
  await expect(page.getByRole('article')).toHaveAttribute('dir', 'rtl')
  await checkPage(page)
  await open(page.url().replace('/en/', '/ar/'))
  await page.goto('/en/mail')
  await page.getByRole('button', { name: 'Take back' }).last().click()
  await expect(page.getByRole('status')).toContainText('taken back')
  await page.goto('/en/mail?status=cancelled')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
})

test('nobody else opens the outgoing mail', async ({ page, signInAs }) => {
  await signInAs('secretariat')
  expect((await page.goto('/en/mail'))?.status()).toBe(403)
  expect((await page.goto('/en/mail/00000000-0000-4000-8000-000000000000'))?.status()).toBe(403)
})

test('a stranger is led to sign in, and the header counts nothing for them', async ({ page }) => {
  await page.goto('/en/notices')
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
  await page.goto('/en')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Notices' })).toHaveCount(0)
})
