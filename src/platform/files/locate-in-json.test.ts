import { describe, expect, test } from 'vitest'
import { findDuplicateKey, lineOfPointer, locateJsonFault } from './locate-in-json.ts'

test.each([
  ['{\n  "a": abc\n}', 2, 8],
  ['{"a": 1,}', 1, 9],
  ['{"a": 1', 1, 8],
  ['', 1, 1],
  ['{"a": 1}\r\n x', 2, 2],
  ['[1, // no\n 2]', 1, 5],
])('%j breaks at line %i, column %i', (text, line, column) => {
  expect(locateJsonFault(text)).toEqual({ line, column })
})

test('finds a name that stands twice in one object, not in two', () => {
  expect(findDuplicateKey('{"a": {"x": 1},\n "b": [{"x": 1}, {"x": 2,\n "x": 3}]}')).toEqual({
    line: 3,
    column: 2,
    key: 'x',
    path: '/b/1/x',
  })
  expect(findDuplicateKey('{"a": {"x": 1}, "b": [{"x": 1}, {"x": 2}], "x": 3}')).toBeNull()
})

describe('the line of a pointer', () => {
  const text = '{\n "a": [\n  1,\n  {"b/c": 2,\n   "0": 3}\n ]\n}'
  test.each([
    ['', 1],
    ['/a', 2],
    ['/a/0', 3],
    ['/a/1', 4],
    ['/a/1/b~1c', 4],
    ['/a/1/0', 5],
    ['/a/1/absent', 4],
  ])('%j is %i', (pointer, line) => {
    expect(lineOfPointer(text, pointer)).toBe(line)
  })
})
