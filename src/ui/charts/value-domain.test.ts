import { expect, test } from 'vitest'
import { spreadSteps, stretchOf } from './heat-steps.ts'
import { pageRows } from './page-rows.ts'
import { byValueDown, writeOr } from './present.ts'
import { valueDomain } from './value-domain.ts'

test('a domain holds every value between round ends', () => {
  expect(valueDomain([0.62, null, 0.97])).toEqual([0.6, 1])
  expect(valueDomain([Number.NaN, 3, 610], 0)).toEqual([0, 800])
  expect(valueDomain([0.7, 1])).toEqual([0.7, 1])
})

test('one value, none, and equal ones have room', () => {
  expect(valueDomain([])).toEqual([0, 1])
  const [low, high] = valueDomain([0.8])
  expect(low).toBeLessThanOrEqual(0.8)
  expect(high).toBeGreaterThan(low)
  expect(valueDomain([0, 0])[1]).toBeGreaterThan(0)
})

test('rows without a value come last', () => {
  const values = [null, 0.5, Number.NaN, 0.9]
  expect([...values].sort(byValueDown)).toEqual([0.9, 0.5, null, Number.NaN])
  expect(values.map((value) => writeOr(String, value, '–'))).toEqual(['–', '0.5', '–', '0.9'])
})

test('pages count from one and end quietly', () => {
  expect(pageRows([1, 2, 3], { number: 2, size: 2 })).toEqual([3])
  expect(pageRows([1, 2, 3], { number: 3, size: 2 })).toEqual([])
  expect(pageRows([1, 2, 3], undefined)).toEqual([1, 2, 3])
  expect(() => pageRows([1], { number: 0, size: 2 })).toThrow(RangeError)
})

test('stretches spread over the whole scale, and an edge belongs to the upper one', () => {
  expect(spreadSteps(6)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(spreadSteps(2)).toEqual([1, 4, 7])
  expect(spreadSteps(0)).toEqual([4])
  expect([0.4, 0.5, 0.9].map((value) => stretchOf(value, [0.5, 0.8]))).toEqual([0, 1, 2])
})
