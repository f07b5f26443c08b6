import { expect, test } from 'vitest'
import { plainError } from './plain-error.ts'

test('says what happened and what to do next, in the language of the address', async () => {
  const arabic = plainError('/ar/account', 'closed', '1-2')
  expect(arabic.status).toBe(503)
  expect(arabic.headers.get('Retry-After')).toBe('60')
  const page = await arabic.text()
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('الخدمة متوقفة مؤقتًا')
  expect(page).toContain('1-2')
  const english = plainError('/en/account', 'failed', '1-2')
  expect(english.status).toBe(500)
  expect(await english.text()).toContain('<html lang="en" dir="ltr">')
})

test('is Arabic where the address names no language, and repeats nothing of the address', async () => {
  const page = await plainError('/<script>alert(1)</script>', 'refused', '1-2').text()
  expect(page).toContain('lang="ar"')
  expect(page).not.toContain('<script')
})

test('forbids scripts like every page without them', () => {
  expect(plainError('/ar', 'failed', '1').headers.get('Content-Security-Policy')).toContain(
    "script-src 'none'",
  )
})
