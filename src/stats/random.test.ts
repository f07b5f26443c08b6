import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mean } from './mean.ts'
import { createRandom } from './random.ts'

/** Outputs of the reference generators for seed 42 (SplitMix64 into xoshiro128**), made apart from this code. */
const OUTPUTS = [
  1776835114, 4165204688, 17111135, 2317295270, 2792088233, 2554630222, 2940343271, 2244566231,
] as const

test('seed 42 gives the reference stream', () => {
  const random = createRandom(42)
  expect(OUTPUTS.map(() => random.index(2 ** 32))).toEqual(OUTPUTS)
})

test('a uniform value is made of two outputs, 27 and 26 bits', () => {
  const expected = ((OUTPUTS[0] >>> 5) * 2 ** 26 + (OUTPUTS[1] >>> 6)) / 2 ** 53
  expect(createRandom(42).uniform()).toBe(expected)
})

test('the largest seed works; other seeds give other streams; a bad seed is refused', () => {
  expect(createRandom(Number.MAX_SAFE_INTEGER).index(2 ** 32)).toBe(1233166643)
  expect(createRandom(43).uniform()).not.toBe(createRandom(42).uniform())
  for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => createRandom(seed)).toThrow(RangeError)
})

test('normal draws have mean 0, variance 1 and the right tails', () => {
  const random = createRandom(7)
  const draws = Array.from({ length: 100_000 }, () => random.normal())
  expect(Math.abs(mean(draws) ?? 1)).toBeLessThan(0.01)
  expect(mean(draws.map((draw) => draw * draw))).toBeCloseTo(1, 1)
  const beyond = draws.filter((draw) => Math.abs(draw) > 1.959963984540054).length / draws.length
  expect(Math.abs(beyond - 0.05)).toBeLessThan(0.003)
})

test('index draws are fair, also where 2^32 is no multiple of n', () => {
  const random = createRandom(8)
  const counts = new Array<number>(7).fill(0)
  for (let draw = 0; draw < 70_000; draw += 1) {
    const index = random.index(7)
    counts[index] = (counts[index] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  const many = Array.from({ length: 1000 }, () => random.index(3 * 2 ** 30))
  expect(many.every((index) => Number.isInteger(index) && index >= 0 && index < 3 * 2 ** 30)).toBe(true)
  for (const n of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) expect(() => random.index(n)).toThrow(RangeError)
})

/** Functions whose last bit, or whole value, may differ between engines. */
const unsteady = /Math\.(random|log\w*|exp\w*|pow|cbrt|hypot|a?(sin|cos|tan)h?|atan2)\b|\*\*/

test('nothing here depends on the engine', () => {
  const folder = new URL('.', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(15)
  for (const name of files) {
    const code = readFileSync(new URL(name, folder), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(code, name).not.toMatch(unsteady)
  }
  expect('const x = Math.random()').toMatch(unsteady)
  expect('const x = Math.log1p(y)').toMatch(unsteady)
  expect('const x = Math.sqrt(y)').not.toMatch(unsteady)
})
