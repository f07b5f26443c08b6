import { expect, test } from 'vitest'
import { chooseCoding } from './compress.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['gzip;q=0.5, br;q=0', 'gzip'],
  ['br;q=0.0', 'identity'],
  ['BR', 'br'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [null, 'identity'],
])('for %j the form is %s', (accept, coding) => {
  expect(chooseCoding(accept)).toBe(coding)
})
