import { expect, test } from 'vitest'
import { xoshiro } from './xoshiro.ts'

/** Reference vector of the Rust project's rand_xoshiro, made with Blackman and Vigna's xoshiro128starstar.c 1.1. */
test('the published outputs', () => {
  const next = xoshiro([1, 2, 3, 4])
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ])
})

test('two streams do not touch each other', () => {
  const one = xoshiro([1, 2, 3, 4])
  const other = xoshiro([1, 2, 3, 4])
  one()
  one()
  expect(other()).toBe(11520)
})

test('refuses the state that gives zeros for ever', () => {
  expect(() => xoshiro([0, 0, 0, 0])).toThrow(RangeError)
})
