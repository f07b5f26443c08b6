import { expect, test } from 'vitest'
import { firstDifference } from './first-difference.ts'

test('equal values have none, whatever the order of members', () => {
  expect(firstDifference({ a: 1, b: [null, 'x'] }, { b: [null, 'x'], a: 1 })).toBeNull()
})

test.each([
  [{ a: [1, 2] }, { a: [1, 3] }, '/a/1', 2, 3],
  [[1], [1, 2], '/1', undefined, 2],
  [{ a: null }, { a: {} }, '/a', null, {}],
  [{ 'a/b~': 1 }, {}, '/a~1b~0', 1, undefined],
  [[], {}, '', [], {}],
  [{ a: 1, b: 2 }, { a: 2, b: 3 }, '/a', 1, 2],
])('%j against %j', (was, is, path, left, right) => {
  expect(firstDifference(was, is)).toEqual({ path, was: left, is: right })
})
