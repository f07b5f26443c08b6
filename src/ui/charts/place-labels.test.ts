import { expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

test('labels with room stay where they are wanted', () => {
  expect(placeLabels([50, 10], { gap: 10, min: 0, max: 100 })).toEqual([50, 10])
})

test('labels too near move apart, in the order they were asked', () => {
  expect(placeLabels([12, 10, 11], { gap: 10, min: 0, max: 100 })).toEqual([30, 10, 20])
})

test('labels at the end move back inside', () => {
  expect(placeLabels([99, 100, 98], { gap: 10, min: 0, max: 100 })).toEqual([90, 100, 80])
})

test('many random labels keep their distance and stay inside', () => {
  let state = 7
  const next = () => {
    state = (state * 16807) % 2147483647
    return state % 200
  }
  for (let round = 0; round < 200; round++) {
    const places = placeLabels(Array.from({ length: 10 }, next), { gap: 15, min: 0, max: 200 }).sort(
      (a, b) => a - b,
    )
    for (let i = 1; i < places.length; i++)
      expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(15 - 1e-9)
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(places.at(-1)).toBeLessThanOrEqual(200)
  }
})
