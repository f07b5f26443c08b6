import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

test('the bare address leads to the language asked for, Arabic otherwise, then to the one last read', async ({
  playwright,
  baseURL,
}) => {
  for (const [accept, expected] of [
    ['en-GB,en;q=0.9', '/en'],
    ['ar-BH,en;q=0.5', '/ar'],
    ['fr', '/ar'],
    ['fr,en;q=0.4', '/en'],
  ] as const) {
    const client = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { 'Accept-Language': accept },
    })
    expect((await client.get('/', { maxRedirects: 0 })).headers().location, accept).toBe(expected)
    const other = expected === '/ar' ? '/en' : '/ar'
    await client.get(other)
    expect((await client.get('/', { maxRedirects: 0 })).headers().location).toBe(other)
    await client.dispose()
  }
})

test('switching the language keeps the page and its query', async ({ page }) => {
  await page.goto('/ar/accessibility?from=footer')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/accessibility\?from=footer$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility statement')
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(/\/ar\/accessibility\?from=footer$/)
})

for (const javaScriptEnabled of [true, false])
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('switching the language keeps what was typed, but never the password', async ({ page }) => {
      await page.goto('/ar/sign-in?next=%2Far%2Faccount%2Fapp')
      await page.getByLabel('البريد الإلكتروني').fill('half@typed')
      await page.getByLabel('كلمة المرور').fill('a secret being typed')
      await page.getByRole('button', { name: 'English' }).click()
      await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
      await expect(page.getByLabel('Email address')).toHaveValue('half@typed')
      await expect(page.getByLabel('Password')).toHaveValue('')
      expect(await page.content()).not.toContain('a secret being typed')
    })
  })

test('the first Tab stop leads past the header', async ({ page }) => {
  await page.goto('/ar')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'انتقل إلى المحتوى' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('every stop of the keyboard shows where it is and is large enough to touch', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  for (const path of ['/ar', '/en/sign-in']) {
    await page.goto(path)
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'header a, footer a, button:not([tabindex="-1"]), input:not([type=hidden]), summary',
        ),
      ]
        .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 43.5),
    )
    expect(small, path).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    )
    expect(outline, path).toBe('solid')
  }
})

test('a page that is not there says so in the language of its address', async ({ page }) => {
  const response = await page.goto('/en/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await checkPage(page)
})

test('a form sent from another site changes nothing', async ({ request, accountOf }) => {
  const { email, password } = accountOf('viewer')
  const send = (headers: Record<string, string>) =>
    request.post('/en/sign-in', { headers, form: { email, password }, maxRedirects: 0 })
  expect((await send({ Origin: 'https://evil.example' })).status()).toBe(403)
  expect((await send({ 'Sec-Fetch-Site': 'cross-site' })).status()).toBe(403)
  expect((await send({ 'Sec-Fetch-Site': 'same-site', Origin: 'https://evil.example' })).status()).toBe(403)
  expect((await send({ Origin: 'null' })).status()).toBe(403)
  const own = await send({ 'Sec-Fetch-Site': 'same-origin' })
  expect(own.status(), 'the same form from our own page').toBe(302)
})

test('a body over the limit is refused before it is read', async ({ request }) => {
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const small = await request.post('/en/sign-in', { headers, form: { email: 'x'.repeat(1000) } })
  expect(small.status()).toBe(422)
  const large = await request.post('/en/sign-in', { headers, form: { email: 'x'.repeat(1_100_000) } })
  expect(large.status()).toBe(413)
})

test('the API answers problems in the language asked for', async ({ request }) => {
  const answer = async (language: string) =>
    (await request.get('/api/v1/nothing', { headers: { 'Accept-Language': language } })).json()
  const [arabic, english] = [await answer('ar'), await answer('en')]
  expect(english).toMatchObject({ type: 'urn:taqyeem:problem:not-found', status: 404, title: 'Not found' })
  expect(arabic).toMatchObject({ type: english.type, title: 'غير موجود' })
  const programme = await request.get('/api/v1/programme')
  expect(await programme.json()).toMatchObject({ sample: true })
})
