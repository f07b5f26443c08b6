import { expect, it } from 'vitest'
import { compileGuide } from '#scoring/compile-guide.ts'
import { smallGuide } from '../../../tests/support/programme.ts'
import { countProgress, isLate, measureProgress } from './measure-progress.ts'

const centres = ['C-01', 'C-02'].map((code) => ({
  code,
  name: { ar: code, en: code },
  entity: 'E',
  channel: 'in_person',
  attributes: {},
}))
const guide = compileGuide(smallGuide())
const nobodyAsked = compileGuide(
  smallGuide({
    pillars: smallGuide().pillars.map((pillar) => ({
      ...pillar,
      criteria: pillar.criteria.map((criterion) => ({ ...criterion, appliesTo: "centre.code == 'C-02'" })),
    })),
  }),
)

it('counts what was observed of what is asked, and tells begun from not seen at all', () => {
  const observed = new Map([
    ['C-01', '10'],
    ['C-02', '00'],
  ])
  expect(measureProgress(guide, centres, observed)).toEqual([
    { centre: 'C-01', entity: 'E', asked: 2, observed: 1, state: 'begun' },
    { centre: 'C-02', entity: 'E', asked: 2, observed: 0, state: 'begun' },
  ])
  expect(measureProgress(guide, centres, new Map())[0]).toMatchObject({ observed: 0, state: 'none' })
})

it('passes over what is not asked of a centre', () => {
  const observed = new Map(['C-01', 'C-02'].map((code) => [code, '10']))
  expect(measureProgress(nobodyAsked, centres, observed)).toMatchObject([
    { asked: 0, observed: 0, state: 'complete' },
    { asked: 2, observed: 1, state: 'begun' },
  ])
})

it('is complete when nothing is wanting, and adds up', () => {
  const lines = measureProgress(guide, centres, new Map([['C-01', '11']]))
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
