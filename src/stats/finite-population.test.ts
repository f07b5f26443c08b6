import { expect, test } from 'vitest'
import { finitePopulation } from './finite-population.ts'

test('by hand', () => {
  expect(finitePopulation(43, 86)).toBeCloseTo(Math.sqrt(43 / 85), 15)
  expect(finitePopulation(100, 1000)).toBeCloseTo(0.949158, 6)
})

test('a census leaves nothing, one of many leaves all, an endless population changes nothing', () => {
  expect(finitePopulation(86, 86)).toBe(0)
  expect(finitePopulation(1, 1)).toBe(0)
  expect(finitePopulation(1, 1000)).toBe(1)
  expect(finitePopulation(30, Infinity)).toBe(1)
})

test('refuses more observed than there are', () => {
  expect(() => finitePopulation(87, 86)).toThrow(RangeError)
  expect(() => finitePopulation(0, 86)).toThrow(RangeError)
  expect(() => finitePopulation(5, Number.NaN)).toThrow(RangeError)
})
