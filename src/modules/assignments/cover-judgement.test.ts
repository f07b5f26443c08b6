import { expect, test } from 'vitest'
import { coverJudgement } from './cover-judgement.ts'
import type { Judgement } from './judge-visit.ts'

const key = { centre: 'C-02', instrument: 'visit', stage: 'final', number: 1 } as const
const next = {
  ...{ ...key, people: ['a', 'b'], double: false },
  ...{ startsAt: '2026-11-29T08:00', endsAt: '2026-11-29T09:30' },
}
const breach = (person: string, code: 'two-places' | 'absent' | 'not-asked', centre = 'C-02') => ({
  ...{ ...key, centre, person, kind: 'breach' as const },
  breach: { code, params: { centre } },
})

test('what keeps somebody is one thing to be told, whatever and however much it is', () => {
  const seen: Judgement = { faults: [], costs: [{ rule: 'travel', change: 2 }] }
  const faults = [breach('a', 'two-places', 'C-01'), breach('a', 'absent'), breach('b', 'not-asked')]
  const covered = coverJudgement({ faults, costs: [{ rule: 'travel', change: 9 }] }, next, seen)
  expect(covered).toEqual({
    faults: [breach('b', 'not-asked'), { ...key, kind: 'not-free', person: 'a' }],
    costs: seen.costs,
  })
  expect(JSON.stringify(covered)).not.toContain('C-01')
  expect(coverJudgement({ faults: [], costs: [] }, next, seen).faults).toEqual([])
})
