import { expect, test } from 'vitest'
import { drawQr } from './draw-qr.ts'

test('an address gives a square picture, another address another one', () => {
  const code = drawQr('https://example.org/a')
  expect(code).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/)
  expect(drawQr('https://example.org/a')).toBe(code)
  expect(drawQr('https://example.org/b')).not.toBe(code)
})
