import { describe, expect, it } from 'vitest'
import { smallGuide } from '../../../tests/support/programme.ts'
import {
  conditionText,
  figureTitle,
  formatFigure,
  formatThreshold,
  thresholdsOf,
  unitOf,
} from './condition-words.ts'

const text = (ar: string, en: string) => ({ ar, en })
const guide = smallGuide({
  figures: [{ name: 'remote', cel: '1.0', title: text('عن بعد', 'Remote'), unit: 'number' }],
  cohortFigures: [{ name: 'place', of: 'overall', take: 'rank' }],
  categories: [
    {
      code: 'gold',
      title: text('ذهبية', 'Gold'),
      when: [{ figure: 'core.fulfilment', op: '>=', value: 0.9 }],
    },
  ],
  bands: [{ code: 'low', figure: 'core.fulfilment', op: '<=', value: 0.75 }],
})

describe('how conditions are told', () => {
  it('tells shares from counts', () => {
    expect(
      ['core.fulfilment', 'overall', 'pillar.access.score', 'coverage'].map((f) => unitOf(guide, f)),
    ).toEqual(Array.from({ length: 4 }, () => 'share'))
    expect(['critical.failed', 'remote', 'cohort.place', 'measure.x.n'].map((f) => unitOf(guide, f))).toEqual(
      Array.from({ length: 4 }, () => 'number'),
    )
  })

  it('never rounds a figure across the line it is compared with', () => {
    expect(thresholdsOf(guide, 'core.fulfilment')).toEqual([0.9, 0.75])
    expect(formatFigure(guide, 'core.fulfilment', 0.89996, 'en')).toBe('89.996%')
    expect(formatFigure(guide, 'overall', 0.89996, 'en')).toBe('90.0%')
    expect(formatFigure(guide, 'core.fulfilment', 0.89996, 'ar')).toBe('٨٩٫٩٩٦٪')
  })

  it('writes thresholds as short as they are, and whole conditions without a text of their own', () => {
    expect(formatThreshold(guide, 'core.fulfilment', 0.9, 'en')).toBe('90%')
    expect(formatThreshold(guide, 'core.fulfilment', 0.895, 'en')).toBe('89.5%')
    expect(conditionText(guide, guide.categories[0]!.when[0]!, 'en')).toBe(
      'Fulfilment of core criteria: at least 90%',
    )
    expect(conditionText(guide, guide.categories[0]!.when[0]!, 'ar')).toBe(
      'نسبة استيفاء المعايير الأساسية: ٩٠٪ على الأقل',
    )
  })

  it('names figures of the guide, of pillars and built in', () => {
    expect(figureTitle(guide, 'remote', 'ar')).toBe('عن بعد')
    expect(figureTitle(guide, 'pillar.access.score', 'en')).toBe('Score of Access')
    expect(figureTitle(guide, 'something.else', 'en')).toBe('something.else')
  })
})
