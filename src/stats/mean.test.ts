import { expect, test } from 'vitest'
import { mean } from './mean.ts'

test('NumAcc4 of the NIST Statistical Reference Datasets: certified mean 10000000.2', () => {
  const values = [
    10000000.2,
    ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 10000000.1 : 10000000.3)),
  ]
  const error = Math.abs((mean(values) ?? 0) - 10000000.2)
  expect(error).toBeLessThan(2e-9)
  const plain = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(Math.abs(plain - 10000000.2)).toBeGreaterThan(10 * error)
})

test('none of nothing', () => {
  expect(mean([])).toBeNull()
  expect(mean([7])).toBe(7)
})
