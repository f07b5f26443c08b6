import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

test('signs in with the password and out again', async ({ page, accountOf }) => {
  const { email, password } = accountOf('viewer')
  await page.goto('/ar/sign-in')
  await page.getByLabel('البريد الإلكتروني').fill(` ${email.toUpperCase()} `)
  await page.getByLabel('كلمة المرور').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'تسجيل الدخول', exact: true }).click()
  await page.waitForURL('**/ar/account')
  await expect(page.getByRole('main')).toContainText(email)
  await page.getByRole('button', { name: 'تسجيل الخروج' }).click()
  await page.waitForURL('**/ar/sign-in?done=signed-out')
  await expect(page.getByRole('status').first()).toContainText('سجّلت خروجك')
  await page.goto('/ar/account')
  expect(new URL(page.url()).pathname).toBe('/ar/sign-in')
})

test('leads back to the page that was asked for, and never to another site', async ({ page, accountOf }) => {
  const { email, password } = accountOf('viewer')
  for (const [next, expected] of [
    ['/en/account/app', '/en/account/app'],
    ['https://evil.example', '/en/account'],
    ['//evil.example/en', '/en/account'],
  ] as const) {
    await page.context().clearCookies()
    await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`)
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByLabel('Password').press('Enter')
    await page.waitForURL((url) => url.pathname !== '/en/sign-in')
    expect(new URL(page.url()).pathname).toBe(expected)
    expect(new URL(page.url()).hostname).toBe('localhost')
  }
})

test('answers a wrong password and an unknown email alike', async ({ page, accountOf }) => {
  const texts: (string | null)[] = []
  for (const email of [accountOf('secretariat').email, 'nobody@sample.example']) {
    await page.goto('/en/sign-in')
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password').fill('not the password at all')
    await page.getByLabel('Password').press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel('Email address')).toHaveValue(email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    texts.push(await page.getByRole('alert').textContent())
    await checkPage(page)
  }
  expect(texts[0]).toBe(texts[1])
})

test('names each empty field, and leads to it', async ({ page }) => {
  await page.goto('/en/sign-in')
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await page.getByRole('link', { name: 'Enter your password' }).click()
  await expect(page.getByLabel('Password')).toBeFocused()
  await checkPage(page)
})

test('stops guessing at one account from one address, and nobody else', async ({ request, accountOf }) => {
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const attempt = (email: string, password: string) =>
    request.post('/en/sign-in', { headers, form: { email, password }, maxRedirects: 0 })
  const guessed = 'guessed@sample.example'
  const statuses: number[] = []
  for (let at = 0; at < 11; at++) statuses.push((await attempt(guessed, `guess number ${at}`)).status())
  expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true)
  expect(statuses[10]).toBe(429)
  const { email, password } = accountOf('viewer')
  expect((await attempt(email, password)).status()).toBe(302)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('signs in and reads the account', async ({ page, signInAs }) => {
    await signInAs('secretariat')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
    await expect(page.getByRole('main')).toContainText('Programme secretariat')
  })
})

test('ends a session in another browser', async ({ browser, page, signInAs, accountOf, baseURL }) => {
  await signInAs('secretariat')
  const { email, password } = accountOf('secretariat')
  const other = await browser.newContext({
    baseURL,
    userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/150.0',
  })
  const elsewhere = await other.newPage()
  await elsewhere.goto('/en/sign-in')
  await elsewhere.getByLabel('Email address').fill(email)
  await elsewhere.getByLabel('Password').fill(password)
  await elsewhere.getByLabel('Password').press('Enter')
  await elsewhere.waitForURL('**/en/account')
  await page.goto('/en/account')
  await page.getByRole('listitem').filter({ hasText: 'Firefox · Windows' }).getByRole('button').click()
  await expect(page.getByRole('status').first()).toContainText('The session was ended')
  await elsewhere.goto('/en/account')
  expect(new URL(elsewhere.url()).pathname).toBe('/en/sign-in')
  await other.close()
})
