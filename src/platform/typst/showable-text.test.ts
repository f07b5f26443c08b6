import { expect, test } from 'vitest'
import { makeShowable } from './showable-text.ts'

const letters = new Set([...'ab ب'].map((character) => character.codePointAt(0)!))

test('what can be drawn stays, with line ends and direction marks', () => {
  expect(makeShowable(letters)('ab ب\n\u2066a\u2069')).toBe('ab ب\n\u2066a\u2069')
})

test('what cannot be drawn is replaced, one mark for each character', () => {
  expect(makeShowable(letters)('ب🎉ب\u0000\ud800')).toBe('ب?ب??')
  expect(makeShowable(new Set([...letters, 0x25a1]))('ب🎉')).toBe('ب□')
})

test('a tab becomes a space', () => {
  expect(makeShowable(letters)('ب\ta')).toBe('ب a')
})
