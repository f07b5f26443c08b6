import { expect, it } from 'vitest'
import type { Guide } from '#scoring/guide.ts'
import { anObservation, smallGuide } from '../../../tests/support/programme.ts'
import { countProgress, isLate, measureProgress } from './measure-progress.ts'

const centres = ['C-01', 'C-02'].map((code) => ({
  code,
  name: { ar: code, en: code },
  entity: 'E',
  channel: 'in_person',
  attributes: {},
}))
const guide: Guide = { ...smallGuide(), instruments: { visit: {}, mystery: { minimum: 2 } } }
const seen = (id: string, measure: string, over = {}) => anObservation({ id, measure, ...over })

it('counts what was observed enough in its own stage, and not applicable as observed', () => {
  const observations = [
    seen('1', 'access.signs.seen'),
    seen('2', 'access.signs.found'),
    seen('3', 'access.signs.found', { centre: 'C-02', stage: 'initial', value: null, notApplicable: 'none' }),
  ]
  expect(measureProgress(guide, centres, observations, 'final')).toEqual([
    { centre: 'C-01', entity: 'E', asked: 2, observed: 1, state: 'begun' },
    { centre: 'C-02', entity: 'E', asked: 2, observed: 0, state: 'none' },
  ])
  expect(measureProgress(guide, centres, observations, 'initial')[1]).toMatchObject({
    observed: 1,
    state: 'begun',
  })
})

it('is complete when nothing is wanting, and adds up', () => {
  const observations = ['1', '2', '3'].map((id) =>
    seen(id, id === '1' ? 'access.signs.seen' : 'access.signs.found'),
  )
  const lines = measureProgress(guide, centres, observations, 'final')
  expect(countProgress(lines)).toEqual({
    centres: 2,
    none: 1,
    begun: 0,
    complete: 1,
    asked: 4,
    observed: 2,
  })
})

it('is late in the final stage when anything is wanting, in the initial one when nothing was seen', () => {
  const late = (stage: 'initial' | 'final') =>
    (['none', 'begun', 'complete'] as const).filter((state) => isLate({ state }, stage))
  expect(late('final')).toEqual(['none', 'begun'])
  expect(late('initial')).toEqual(['none'])
})
