import { expect, test } from 'vitest'
import type { PlanReadiness } from '../assignments/read-readiness.server.ts'
import type { Phase } from '../cycles/phase.ts'
import { planActs } from './plan-acts.ts'

const initial: Phase = { code: 'initial-evaluation', startsOn: '2026-03-01', endsOn: '2026-03-31' }
const final: Phase = { code: 'final-evaluation', startsOn: '2026-05-01', endsOn: '2026-05-31' }
const phases = { phases: [initial, final] }
const ready: PlanReadiness = { visitors: 9, undeclared: 0, asked: ['initial', 'final'], planned: [] }
const told = (plan: Partial<PlanReadiness>, day: string) =>
  planActs(phases, { ...ready, ...plan }, day).map(({ code, count, until, late }) => [
    code,
    count,
    until,
    late,
  ])

test('a plan is asked for from thirty days before its evaluation to its end', () => {
  expect(told({}, '2026-01-29')).toEqual([])
  expect(told({}, '2026-01-30')).toEqual([['make-plan', null, '2026-03-01', false]])
  expect(told({}, '2026-03-01')).toEqual([['make-plan', null, '2026-03-01', true]])
  expect(told({ planned: ['initial'] }, '2026-03-02')).toEqual([])
  expect(told({ planned: ['initial'] }, '2026-04-01')).toEqual([['make-plan', null, '2026-05-01', false]])
})

test('who has not declared is counted beside the plan, also when it is made', () => {
  expect(told({ undeclared: 2, planned: ['initial'] }, '2026-02-20')).toEqual([
    ['chase-declarations', 2, '2026-03-01', false],
  ])
})

test('rules are asked for before the first day only: a programme may keep its visits elsewhere', () => {
  expect(told({ asked: [] }, '2026-02-20')).toEqual([['set-visit-rules', null, '2026-03-01', false]])
  expect(told({ asked: [] }, '2026-03-01')).toEqual([])
})
