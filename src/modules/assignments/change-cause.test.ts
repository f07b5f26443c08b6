import { expect, it } from 'vitest'
import { causeTold, handCauses } from './change-cause.ts'

it('tells nobody of independence, and is silent about more than that', () => {
  const silent = handCauses.filter((cause) => causeTold(cause) === null)
  expect(silent).toContain('independence')
  expect(silent.length).toBeGreaterThan(1)
})
