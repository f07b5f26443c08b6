import { expect, test } from 'vitest'
import { isUnderWay, stateOfCycle } from './cycle-state.ts'
import type { Phase } from './phase.ts'

const dates = { startsOn: '2026-01-01', endsOn: '2026-06-30' }
const census: Phase = { code: 'census', startsOn: '2026-02-01', endsOn: '2026-02-28' }
const visits: Phase = { code: 'final-evaluation', startsOn: '2026-04-01', endsOn: '2026-04-30' }
const cycle = (phases: readonly Phase[], status = 'running') => ({ ...dates, phases, status })

test('a cycle that was opened ahead is planned until its first phase, whatever order they stand in', () => {
  const phased = cycle([visits, census])
  expect(stateOfCycle(phased, '2026-01-31')).toBe('planned')
  expect(stateOfCycle(phased, '2026-02-01')).toBe('running')
  expect(stateOfCycle(phased, '2026-12-31')).toBe('running')
  expect(stateOfCycle(cycle([]), '2025-12-31')).toBe('planned')
  expect(stateOfCycle(cycle([]), '2026-01-01')).toBe('running')
})

test('what was closed or published is not planned again', () => {
  for (const status of ['closed', 'published'] as const)
    expect(stateOfCycle(cycle([census], status), '2025-01-01')).toBe(status)
})

test('work goes on in a phase, not between two; without phases within the dates', () => {
  const phased = cycle([census, visits])
  const days = ['2026-01-31', '2026-02-28', '2026-03-15', '2026-04-01', '2026-05-01']
  expect(days.map((day) => isUnderWay(phased, day))).toEqual([false, true, false, true, false])
  expect(['2025-12-31', '2026-06-30', '2026-07-01'].map((day) => isUnderWay(cycle([]), day))).toEqual([
    false,
    true,
    false,
  ])
  expect(isUnderWay(cycle([census], 'published'), '2026-02-10')).toBe(false)
})
