import { expect, test } from 'vitest'
import { plainError } from './plain-error.ts'

test('says what happened and what to do next, in the language of the address', async () => {
  const arabic = plainError('/ar/account', 503, '1-2')
  expect(arabic.status).toBe(503)
  expect(arabic.headers.get('Retry-After')).toBe('60')
  const page = await arabic.text()
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('الخدمة متوقفة مؤقتًا')
  expect(page).toContain('1-2')
  const english = plainError('/en/account', 500, '1-2')
  expect(english.status).toBe(500)
  expect(await english.text()).toContain('<html lang="en" dir="ltr">')
})

test('is Arabic where the address names no language, and repeats nothing of the address', async () => {
  const page = await plainError('/<script>alert(1)</script>', 400, '1-2').text()
  expect(page).toContain('lang="ar"')
  expect(page).not.toContain('<script')
})

test('says of a rush that the same address will do in a minute, and not that the service is closed', async () => {
  const page = plainError('/en/reports/3/summary', 503, '1', 'busy')
  expect(page.headers.get('Retry-After')).toBe('60')
  expect(await page.text()).toContain('<h1>Too much is asked for at once</h1>')
})

test('what may be over in a minute can be asked for again from the page, without repeating the address', async () => {
  for (const kind of ['busy', 'crowded', 'closed'] as const)
    expect(await plainError('/ar/x', 503, '1', kind).text()).toContain(
      '<a class="again" href="">حاول مرة أخرى</a>',
    )
  expect(await plainError('/ar/x', 404, '1').text()).not.toContain('again')
})

test('forbids scripts like every page without them', () => {
  expect(plainError('/ar', 500, '1').headers.get('Content-Security-Policy')).toContain("script-src 'none'")
})

test.each([
  [404, 'Page not found'],
  [403, 'You cannot open this page'],
  [409, 'The request was not accepted'],
  [500, 'Something went wrong on our side'],
])('a page for status %i', async (status, title) => {
  const page = plainError('/en', status, '1')
  expect(page.status).toBe(status)
  expect(await page.text()).toContain(`<h1>${title}</h1>`)
})
