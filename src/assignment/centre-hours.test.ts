import { expect, test } from 'vitest'
import { hoursOn } from './centre-hours.ts'
import { checkPlan } from './check-plan.ts'
import { dayNumber } from './day.ts'
import { propose } from './propose.ts'
import { aCentre, aProblem, weekOf } from './test-problem.ts'

const short = weekOf(540, 720)
const centre = aCentre('C1', { seasons: [{ from: '2026-03-02', until: '2026-03-03', hours: short }] })

test('a season holds from its first day to its last', () => {
  expect(
    ['01', '02', '03', '04'].map((day) => hoursOn(centre, dayNumber(`2026-03-${day}`)) === short),
  ).toEqual([...[false, true, true, false]])
})

test('a plan keeps the hours of the season, and the judge refuses a visit outside them', async () => {
  const closed = weekOf(540, 720).map(() => [])
  const problem = aProblem({
    centres: [
      aCentre('C1', { seasons: [{ from: '2026-03-01', until: '2026-03-05', hours: short }] }),
      aCentre('C2', { seasons: [{ from: '2026-03-01', until: '2026-03-04', hours: closed }] }),
    ],
  })
  const outcome = await propose(problem)
  if (outcome.kind !== 'plan') throw new Error('there is a plan')
  const startOf = (code: string) => outcome.visits.find(({ centre: of }) => of === code)!.startsAt
  expect(['09:00', '09:30', '10:00']).toContain(startOf('C1').slice(11))
  expect(startOf('C2').slice(0, 10)).toBe('2026-03-05')
  const early = outcome.visits.map((visit) =>
    visit.centre === 'C1' ? { ...visit, startsAt: '2026-03-02T08:00', endsAt: '2026-03-02T10:00' } : visit,
  )
  const told = (given: typeof problem) => JSON.stringify(checkPlan(given, early))
  expect(told(problem)).toContain('centre-closed')
  expect(told({ ...problem, centres: problem.centres.map(({ seasons: _, ...rest }) => rest) })).not.toContain(
    'centre-closed',
  )
})
