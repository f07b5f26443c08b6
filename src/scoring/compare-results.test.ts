import { describe, expect, it } from 'vitest'
import { compareResults } from './compare-results.ts'
import { evaluate } from './evaluate.ts'
import type { Guide } from './guide.ts'
import { matchCriteria } from './match-criteria.ts'
import type { Observation } from './observation.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre, anObservation } from './test-input.ts'

const guideOf = (...criteria: Parameters<typeof aCriterion>[]) =>
  aGuide({ pillars: [aPillar('p', { criteria: criteria.map(([code, over]) => aCriterion(code, over)) })] })

const first = guideOf(['signs'], ['queue', { measures: [aMeasure('q')] }], ['old'])
const second = guideOf(
  ['signs', { title: { ar: 'اللافتات', en: 'New words' } }],
  ['waiting', { was: ['queue'], fulfilledAt: 1, measures: [aMeasure('q')] }],
  ['fresh'],
)

const score = (guide: Guide, observations: Observation[], centres = ['c']) => ({
  guide,
  centres: evaluate({ guide, centres: centres.map((code) => aCentre(code)), observations }).centres,
})

describe('matchCriteria', () => {
  it('matches by code and by earlier codes, and says what has no equal', () => {
    expect(matchCriteria(first, second)).toEqual({
      matched: [
        { code: 'signs', was: 'signs', thresholdChanged: false },
        { code: 'waiting', was: 'queue', thresholdChanged: true },
      ],
      notComparable: [
        { code: 'fresh', why: 'new' },
        { code: 'old', why: 'removed' },
      ],
    })
  })

  it('does not take a change of the ruler for a change of the thing', () => {
    const changed = (over: Parameters<typeof aMeasure>[1], guide: Partial<Guide> = {}) =>
      matchCriteria(guideOf(['a']), { ...guideOf(['a', { measures: [aMeasure('a.m', over)] }]), ...guide })
        .notComparable
    expect(changed({})).toEqual([])
    expect(changed({ scale: 'quality' })).toEqual([{ code: 'a', why: 'scale_changed' }])
    expect(changed({ weight: 2 })).toEqual([{ code: 'a', why: 'measures_changed' }])
    expect(changed({ instrument: 'survey' })).toEqual([{ code: 'a', why: 'combining_changed' }])
    expect(changed({}, { instruments: { visit: { combine: 'last' } } })).toEqual([
      { code: 'a', why: 'combining_changed' },
    ])
  })
})

describe('compareResults', () => {
  it('compares over matched criteria only', () => {
    const before = score(first, [
      anObservation('c', 'signs.m', 'no'),
      anObservation('c', 'q', 'yes'),
      anObservation('c', 'old.m', 'no'),
    ])
    const after = score(second, [
      anObservation('c', 'signs.m', 'yes'),
      anObservation('c', 'q', 'yes'),
      anObservation('c', 'fresh.m', 'no'),
    ])
    expect(compareResults(before, after).centres).toEqual([
      {
        centre: 'c',
        status: 'compared',
        matched: { count: 2, before: 0.5, after: 1, change: 0.5 },
        category: { before: null, after: null },
        criteria: [
          { code: 'signs', before: 0, after: 1, change: 1, fulfilment: { before: false, after: true } },
          { code: 'waiting', before: 1, after: 1, change: 0, fulfilment: null },
        ],
      },
    ])
  })

  it('leaves out of both sides what one side did not score', () => {
    const before = score(first, [anObservation('c', 'signs.m', 'no'), anObservation('c', 'q', 'no')])
    const after = score(second, [anObservation('c', 'q', 'yes')])
    expect(compareResults(before, after).centres[0]?.matched).toEqual({
      count: 1,
      before: 0,
      after: 1,
      change: 1,
    })
  })

  it('names the centres that came and went', () => {
    const before = score(first, [anObservation('b', 'q')], ['b'])
    const after = score(second, [anObservation('d', 'q')], ['d'])
    expect(compareResults(before, after).centres.map(({ centre, status }) => [centre, status])).toEqual([
      ['b', 'gone'],
      ['d', 'new'],
    ])
  })
})
