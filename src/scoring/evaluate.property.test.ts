import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Guide, MissingRule } from './guide.ts'
import type { Observation } from './observation.ts'
import type { CentreScore, MeasureScore } from './result.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre } from './test-input.ts'

const scaleOf = { yesno: 'yesno', quality: 'quality', wait: 'wait', stars: 'stars', pts: 'pts' } as const
type ScaleCode = keyof typeof scaleOf

const weight = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10)
const measure = fc.record({
  scale: fc.constantFrom<ScaleCode>('yesno', 'quality', 'wait', 'stars', 'pts'),
  weight,
})
const criterion = fc.record({
  core: fc.boolean(),
  weight,
  fulfilledAt: fc.integer({ min: 1, max: 20 }).map((twentieths) => twentieths / 20),
  measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
})
const pillar = fc.record({ weight, criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }) })

const anyGuide = fc
  .record({
    pillars: fc.array(pillar, { minLength: 1, maxLength: 4 }),
    missing: fc.constantFrom<MissingRule>('zero', 'leave_out', 'block'),
    mean: fc.constantFrom('arithmetic' as const, 'geometric' as const),
  })
  .map(({ pillars, missing, mean }) =>
    aGuide({
      missing,
      mean,
      figures: [{ name: 'weakest', cel: 'min(pillars.map(p, p.score))' }],
      pillars: pillars.map(({ criteria, ...own }, p) =>
        aPillar(`p${p}`, {
          ...own,
          criteria: criteria.map(({ measures, ...rest }, c) =>
            aCriterion(`p${p}.c${c}`, {
              ...rest,
              measures: measures.map((m, i) => aMeasure(`p${p}.c${c}.m${i}`, m)),
            }),
          ),
        }),
      ),
    }),
  )

/** Values of each scale from worst to best. */
const values: Record<ScaleCode, readonly (number | string)[]> = {
  yesno: ['no', 'yes'],
  quality: ['0', '1', '2', '3', '4'],
  wait: [45, 30, 22.5, 15, 12.3, 10, 5, 1],
  stars: [1, 2, 2.7, 3, 4.4, 5],
  pts: [10, 5, 0],
}

const measuresOf = (guide: Guide) => guide.pillars.flatMap((p) => p.criteria.flatMap((c) => c.measures))

const observationsOf = (guide: Guide, centre = 'c') =>
  fc
    .tuple(
      ...measuresOf(guide).map(() =>
        fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 9 }), fc.nat(9)), { maxLength: 3 }),
      ),
    )
    .map((lists) =>
      lists.flatMap((list, index): Observation[] => {
        const { code, scale } = measuresOf(guide)[index]!
        const range = values[scale as ScaleCode]
        return list.map(([pick, n, luck], i) => ({
          id: `${centre}/${code}/${i}`,
          centre,
          measure: code,
          value: luck === 0 ? null : range[pick % range.length]!,
          notApplicable: luck === 0 ? 'reason' : null,
          n: luck === 0 ? 1 : n,
          variance: null,
          source: null,
          observedAt: null,
        }))
      }),
    )

const anyCase = anyGuide.chain((guide) =>
  fc.record({ guide: fc.constant(guide), observations: observationsOf(guide) }),
)

const score = (guide: Guide, observations: readonly Observation[]) =>
  evaluate({ guide, centres: [aCentre('c')], observations }).centres[0]!

const measureScores = ({ pillars }: CentreScore) =>
  pillars.flatMap((p) => p.criteria.flatMap((c) => c.measures))
const allScores = (centre: CentreScore): (number | null)[] => [
  centre.overall.score,
  centre.core.fulfilment,
  centre.coverage,
  ...centre.instruments.map((instrument) => instrument.score),
  ...centre.pillars.flatMap((p) => [p.score, ...p.criteria.map((c) => c.score)]),
  ...measureScores(centre).map((m) => m.score),
]

describe('for any guide and any evidence', () => {
  it('scores lie between 0 and 1 with at most 6 decimals', () => {
    fc.assert(
      fc.property(anyCase, ({ guide, observations }) => {
        for (const value of allScores(score(guide, observations))) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
          expect(Number(value.toFixed(6))).toBe(value)
        }
      }),
    )
  })

  it('a parent lies between its lowest and highest child', () => {
    fc.assert(
      fc.property(anyCase, ({ guide, observations }) => {
        for (const p of score(guide, observations).pillars) {
          const children = p.criteria.flatMap((c) => (c.score === null ? [] : [c.score]))
          if (p.score === null || children.length === 0) continue
          expect(p.score).toBeGreaterThanOrEqual(Math.min(...children))
          expect(p.score).toBeLessThanOrEqual(Math.max(...children))
        }
      }),
    )
  })

  it('the order of the input never matters', () => {
    const shuffled = anyCase.chain(({ guide, observations }) =>
      fc.record({
        guide: fc.constant(guide),
        observations: fc.constant(observations),
        other: fc.shuffledSubarray(observations, { minLength: observations.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ guide, observations, other }) => {
        expect(JSON.stringify(score(guide, other))).toBe(JSON.stringify(score(guide, observations)))
      }),
    )
  })

  it('"not applicable" leaves the base and never changes another node', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ guide, observations }, pick) => {
        const all = measuresOf(guide)
        const target = all[pick % all.length]!.code
        const kept = observations.filter((o) => o.measure !== target)
        const marked: Observation = {
          id: 'na',
          centre: 'c',
          measure: target,
          value: null,
          notApplicable: 'reason',
          n: 1,
          variance: null,
          source: null,
          observedAt: null,
        }
        const [before, after] = [score(guide, observations), score(guide, [...kept, marked])]
        const own = (m: MeasureScore) => m.code === target
        expect(measureScores(after).find(own)).toMatchObject({
          status: 'not_applicable',
          score: null,
          share: 0,
        })
        const others = (centre: CentreScore) =>
          centre.pillars.flatMap((p) =>
            p.criteria
              .filter((c) => !c.measures.some(own))
              .map(({ code, score: s, fulfilled }) => ({ code, s, fulfilled })),
          )
        expect(others(after)).toEqual(others(before))
      }),
    )
  })

  it('scaling all weights changes no score', () => {
    const factor = fc.constantFrom(2, 3, 7, 10, 0.1, 1000)
    fc.assert(
      fc.property(anyCase, factor, ({ guide, observations }, times) => {
        const scaled = (w: number | undefined) => Number(((w ?? 1) * times).toPrecision(14))
        const other: Guide = {
          ...guide,
          pillars: guide.pillars.map((p) => ({
            ...p,
            weight: scaled(p.weight),
            criteria: p.criteria.map((c) => ({
              ...c,
              weight: scaled(c.weight),
              measures: c.measures.map((m) => ({ ...m, weight: scaled(m.weight) })),
            })),
          })),
        }
        expect(allScores(score(other, observations))).toEqual(allScores(score(guide, observations)))
      }),
    )
  })

  it('raising one observation never lowers the overall score', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ guide, observations }, pick) => {
        const target = observations[pick % Math.max(1, observations.length)]
        if (!target || target.value === null) return
        const scale = measuresOf(guide).find((m) => m.code === target.measure)!.scale as ScaleCode
        const range = values[scale]
        const better = range[Math.min(range.length - 1, range.indexOf(target.value) + 1)]!
        const raised = observations.map((o) => (o === target ? { ...o, value: better } : o))
        const [before, after] = [score(guide, observations), score(guide, raised)]
        if (before.overall.score === null) return
        expect(after.overall.score).toBeGreaterThanOrEqual(before.overall.score)
        expect(after.core.fulfilled).toBeGreaterThanOrEqual(before.core.fulfilled)
      }),
    )
  })

  it('removing evidence never turns into a silent zero', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ guide, observations }, pick) => {
        const all = measuresOf(guide)
        const target = all[pick % all.length]!.code
        const after = score(
          guide,
          observations.filter((o) => o.measure !== target),
        )
        const own = measureScores(after).find((m) => m.code === target)!
        expect(own.status).toBe('missing')
        expect(own.score).toBe(guide.missing === 'zero' ? 0 : null)
        if (guide.missing === 'block') {
          expect(after.blockedBy).toContain(target)
          expect(after.overall.score).toBeNull()
          expect(after.category).toBeNull()
        }
        if (guide.missing === 'leave_out') expect(own.share).toBe(0)
        expect(after.coverage).toBeLessThan(1)
      }),
    )
  })

  it('every number is traced to the observations it came from', () => {
    fc.assert(
      fc.property(anyCase, ({ guide, observations }) => {
        const traced = measureScores(score(guide, observations)).flatMap((m) => [
          ...m.observations,
          ...m.leftOut.map(({ id }) => id),
        ])
        expect([...traced].sort()).toEqual(observations.map(({ id }) => id).sort())
      }),
    )
  })
})
