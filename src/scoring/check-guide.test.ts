import { describe, expect, it } from 'vitest'
import { checkGuide } from './check-guide.ts'
import type { Category, Condition, Guide } from './guide.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'

const found = (over: Partial<Guide>) => checkGuide(aGuide(over)).map(({ code, path }) => `${code} ${path}`)
const title = { ar: 'فئة', en: 'class' }
const category = (code: string, ...when: Condition[]): Category => ({ code, title, when })
const core = (op: Condition['op'], value: number): Condition => ({ figure: 'core.fulfilment', op, value })
const withCriterion = (over: Parameters<typeof aCriterion>[1]) => ({
  pillars: [aPillar('p', { criteria: [aCriterion('c', over)] })],
})

describe('checkGuide', () => {
  it('finds nothing wrong with a sound guide', () => {
    expect(found({})).toEqual([])
    expect(
      found({
        figures: [
          { name: 'a', cel: 'overall / 2' },
          { name: 'b', cel: 'figures.a + pillar.p.score' },
        ],
        cohortFigures: [
          { name: 'mean_b', of: 'b', take: 'mean', among: 'figures.a > 0.1', by: 'centre.channel' },
        ],
        categories: [
          category('gold', core('>', 0.9), { figure: 'b', op: '>=', value: { figure: 'cohort.mean_b' } }),
          category('silver', core('>', 0.9)),
          category('rest'),
        ],
      }),
    ).toEqual([])
  })

  it('finds codes that stand twice, and parents without children', () => {
    const twice = { pillars: [aPillar('p'), aPillar('p')] }
    expect(found(twice)).toEqual([
      'guide.duplicate_code /pillars/1',
      'guide.duplicate_code /pillars/1/criteria/0',
      'guide.duplicate_code /pillars/1/criteria/0/measures/0',
    ])
    expect(found({ pillars: [] })).toContain('guide.no_criteria /pillars')
    expect(found({ pillars: [aPillar('p', { criteria: [] })] })).toEqual(['guide.no_criteria /pillars/0'])
    expect(found(withCriterion({ measures: [] }))).toEqual(['guide.no_measures /pillars/0/criteria/0'])
  })

  it('finds measures without their scale or instrument', () => {
    const measures = [aMeasure('m', { scale: 'x', instrument: 'y' })]
    expect(found(withCriterion({ measures }))).toEqual([
      'guide.unknown_scale /pillars/0/criteria/0/measures/0/scale',
      'guide.unknown_instrument /pillars/0/criteria/0/measures/0/instrument',
    ])
  })

  it('finds weights that sum to zero or are none', () => {
    expect(found({ pillars: [aPillar('p', { weight: 0 })] })).toEqual(['guide.zero_weights /pillars'])
    expect(found({ pillars: [aPillar('p', { weight: 0 }), aPillar('q', { weight: 1 })] })).toEqual([])
    expect(found({ pillars: [aPillar('p', { weight: -1 })] })).toEqual(['guide.bad_weight /pillars/0/weight'])
    expect(found(withCriterion({ fulfilledAt: 1.2 }))).toEqual([
      'guide.threshold_range /pillars/0/criteria/0/fulfilledAt',
    ])
  })

  it('finds scales that cannot score', () => {
    const scales = {
      ...aGuide().scales,
      one: { kind: 'levels' as const, levels: [{ code: 'yes', score: 1 }] },
      vertical: {
        kind: 'number' as const,
        unit: 'min',
        points: [
          [5, 0],
          [5, 1],
        ] as [number, number][],
      },
      single: { kind: 'points' as const, allowed: [5, 5], best: 'low' as const },
    }
    expect(found({ scales })).toEqual([
      'guide.scale_levels /scales/one',
      'guide.scale_points /scales/vertical',
      'guide.scale_allowed /scales/single',
    ])
    expect(found({ instruments: { visit: { combine: 'sum' } } })).toEqual([
      'guide.combine_not_possible /pillars/0/criteria/0/measures/0',
    ])
  })

  it('finds expressions that do not compile, may not end, or read what is not there', () => {
    const figure = (cel: string) => found({ figures: [{ name: 'f', cel }] })
    expect(figure('overall +')).toEqual(['guide.expression_invalid /figures/0/cel'])
    expect(figure('overal')).toEqual(['guide.unknown_name /figures/0/cel'])
    expect(figure('pillar.q.score')).toEqual(['guide.unknown_name /figures/0/cel'])
    expect(figure('figures.f')).toEqual(['guide.unknown_name /figures/0/cel'])
    expect(figure('centre.name.matches("(a+)+$") ? 1.0 : 0.0')).toEqual([
      'guide.expression_endless /figures/0/cel',
    ])
    expect(figure(Array(300).fill('overall').join('+'))).toEqual(['guide.expression_endless /figures/0/cel'])
    expect(found(withCriterion({ appliesTo: 'overall > 0.5' }))).toEqual([
      'guide.unknown_name /pillars/0/criteria/0/appliesTo',
    ])
    expect(found({ figures: [{ name: 'overall', cel: '1.0' }] })).toEqual([
      'guide.reserved_name /figures/0/name',
    ])
    expect(found({ categories: [category('a', { figure: 'nothing', op: '>', value: 1 })] })).toEqual([
      'guide.unknown_name /categories/0/when/0/figure',
    ])
  })

  it('finds categories that can never be reached', () => {
    const never = (...when: Condition[]) => found({ categories: [category('a', ...when)] })
    expect(never(core('>=', 0.9), core('<', 0.9))).toEqual(['guide.unreachable_category /categories/0'])
    expect(never(core('>', 1))).toEqual(['guide.unreachable_category /categories/0'])
    expect(never(core('==', 0.5), core('!=', 0.5))).toEqual(['guide.unreachable_category /categories/0'])
    expect(never({ figure: 'critical.failed', op: '<', value: 0 })).toEqual([
      'guide.unreachable_category /categories/0',
    ])
    const against = (op: Condition['op'], a: string, b: string): Condition => ({
      figure: a,
      op,
      value: { figure: b },
    })
    expect(never(against('>', 'overall', 'coverage'), against('>', 'coverage', 'overall'))).toEqual([
      'guide.unreachable_category /categories/0',
    ])
    expect(never(core('>=', 0.9), core('<=', 0.9))).toEqual([])
  })

  it('finds categories hidden behind one that takes all they could take', () => {
    const hidden = (first: Condition[], second: Condition[]) =>
      found({ categories: [category('a', ...first), category('b', ...second)] })
    expect(hidden([], [core('>', 0.5)])).toEqual(['guide.shadowed_category /categories/1'])
    expect(hidden([core('>=', 0.8)], [core('>=', 0.9)])).toEqual(['guide.shadowed_category /categories/1'])
    expect(hidden([core('>=', 0.9)], [core('>=', 0.8)])).toEqual([])
    const failed: Condition = { figure: 'critical.failed', op: '==', value: 0 }
    expect(hidden([core('>=', 0.8), failed], [core('>=', 0.9)])).toEqual([])
  })

  it('finds bands out of reach', () => {
    expect(found({ bands: [{ code: 'b', figure: 'overall', op: '>', value: 90 }] })).toEqual([
      'guide.unreachable_band /bands/0',
    ])
  })
})
