import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each([
  ['/ar/account', '/ar/account'],
  ['/en/results/3?sort=-overall&page=2', '/ar/results/3?sort=-overall&page=2'],
  [null, '/ar'],
  ['', '/ar'],
  ['https://evil.example', '/ar'],
  ['//evil.example', '/ar'],
  ['/\\evil.example', '/ar'],
  ['/ar//evil.example', '/ar//evil.example'],
  ['/ar\n/x', '/ar'],
  ['/ar/..//evil.example', '/ar'],
  ['/ar/.', '/ar'],
  ['javascript:alert(1)', '/ar'],
  ['/api/v1', '/ar'],
  ['/arx', '/ar'],
])('after signing in, %j leads to %j', (next, target) => {
  expect(safeNext(next, 'ar', '/ar')).toBe(target)
})
