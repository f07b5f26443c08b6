import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { drawQr } from './draw-qr.ts'

test('an address gives a square picture, another address another one', () => {
  const code = drawQr('https://example.org/a')
  expect(code).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/)
  expect(drawQr('https://example.org/a')).toBe(code)
  expect(drawQr('https://example.org/b')).not.toBe(code)
})

test('every dark square of the code is drawn once, and no other', () => {
  const address = 'https://example.org/ar/verify/7d1f3c0a?centre=CIV-08'
  const { data, size } = encode(address, { border: 2, ecc: 'M' })
  const drawn = Array.from({ length: size }, () => Array<number>(size).fill(0))
  for (const [, x, y, length] of drawQr(address).matchAll(/M(\d+),(\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(length); at += 1) drawn[Number(y)]![Number(x) + at]! += 1
  expect(drawn).toEqual(data.map((row) => row.map(Number)))
})
