import { expect, test } from 'vitest'
import { availabilityOf } from './availability.ts'
import { prepareShareDay } from './common-days.ts'
import { makeContext } from './context.ts'
import { dayNumber } from './day.ts'
import { aCentre, aPerson, aProblem, weekOf } from './test-problem.ts'

const day = (number: number): number => dayNumber(`2026-03-0${number}`)
const seasons = [{ from: '2026-03-02', until: '2026-03-03', hours: weekOf(600, 720) }]
const centre = aCentre('C1', { hours: weekOf(480, 600), seasons })
const early = aPerson('a', { hours: weekOf(480, 600) })

const meet = (person: typeof early, from: number, until: number, minutes = 60, holidays: string[] = []) => {
  const free = availabilityOf(person, makeContext(aProblem({ people: [person], holidays })))
  return prepareShareDay()(person, free, centre, minutes, [{ from: day(from), until: day(until) }])
}

test('whoever works at the usual hours meets the centre on the days outside its season only', () => {
  expect([meet(early, 1, 4), meet(early, 2, 3), meet(early, 2, 4), meet(early, 1, 3)]).toEqual([
    ...[true, false, true, true],
  ])
})

test('whoever works at the hours of the season meets it on no other day', () => {
  const late = aPerson('b', { hours: weekOf(600, 720) })
  expect([meet(late, 1, 4), meet(late, 4, 5), meet(late, 3, 5)]).toEqual([true, false, true])
})

test('absence, holidays and the length of the visit are asked of the same days', () => {
  const away = aPerson('c', {
    hours: weekOf(480, 600),
    absences: [{ from: '2026-03-01', until: '2026-03-01' }],
  })
  expect([meet(away, 1, 3), meet(away, 1, 4)]).toEqual([false, true])
  expect([meet(early, 1, 3, 60, ['2026-03-01']), meet(early, 1, 1, 121), meet(early, 1, 1, 120)]).toEqual([
    ...[false, false, true],
  ])
})
