import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyTrial, type TrialValues, trialKeys } from './apply-trial.ts'
import { compileGuide } from './compile-guide.ts'
import { evaluate } from './evaluate.ts'
import type { Guide, MissingRule } from './guide.ts'
import type { Observation } from './observation.ts'
import { packTrialCells, unpackTrialCells } from './pack-trial-cells.ts'
import type { CentreScore } from './result.ts'
import { runTrial, type TrialScore } from './run-trial.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre } from './test-input.ts'
import { readTrialCells } from './trial-cells.ts'

const values = {
  yesno: ['no', 'yes'],
  quality: ['0', '1', '2', '3', '4'],
  wait: [45, 22.5, 12.3, 7, 1],
  stars: [1, 2.7, 3, 4.4, 5],
} as const
type ScaleCode = keyof typeof values

const centres = ['c1', 'c2', 'c3', 'c4'].map((code, index) =>
  aCentre(code, { channel: index === 3 ? 'remote' : 'in_person', attributes: { size: index, secret: 'x' } }),
)

const weight = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10)
const measure = fc.record({
  scale: fc.constantFrom<ScaleCode>('yesno', 'quality', 'wait', 'stars'),
  instrument: fc.constantFrom('visit', 'mystery'),
  critical: fc.boolean(),
  weight,
})
const criterion = fc.record({
  core: fc.boolean(),
  weight,
  fulfilledAt: fc.integer({ min: 1, max: 20 }).map((twentieths) => twentieths / 20),
  appliesTo: fc.constantFrom('true', "centre.channel == 'in_person'"),
  measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
})
const pillar = fc.record({ weight, criteria: fc.array(criterion, { minLength: 1, maxLength: 3 }) })

/** Every way in which a guide can look at a centre. */
const readings: Pick<Guide, 'figures' | 'cohortFigures' | 'categories'> = {
  figures: [
    { name: 'weakest', cel: 'min(pillars.map(p, p.score))' },
    { name: 'shares', cel: "sum(pillars.filter(p, p.status == 'scored').map(p, p.share))" },
    { name: 'shopper', cel: 'instruments.mystery.score' },
    { name: 'visits', cel: 'instruments.visit.n + instruments.visit.missing' },
    { name: 'firm', cel: 'count(criteria.filter(c, c.fulfilled == true && c.core))' },
    { name: 'plain', cel: "sum(measures.filter(m, m.status == 'scored').map(m, m.score * m.share))" },
    { name: 'large', cel: 'centre.size >= 2.0 ? 1.0 : 0.0' },
  ],
  cohortFigures: [
    { name: 'mean', of: 'overall', take: 'mean', among: 'overall >= 0.0' },
    { name: 'rank', of: 'weakest', take: 'rank', among: 'overall >= 0.0', by: 'centre.channel' },
  ],
  categories: [
    {
      code: 'gold',
      title: { ar: 'ذهبي', en: 'Gold' },
      when: [
        { figure: 'core.fulfilment', op: '>=', value: 0.6, text: { ar: '60%', en: '60%' } },
        { figure: 'weakest', op: '>=', value: 0.3 },
        { figure: 'coverage', op: '>=', value: 0.5 },
        { figure: 'overall', op: '>=', value: { figure: 'cohort.mean' } },
      ],
    },
    {
      code: 'silver',
      title: { ar: 'فضي', en: 'Silver' },
      when: [
        { figure: 'overall', op: '>=', value: 0.4 },
        { figure: 'pillar.p0.score', op: '>=', value: 0.2 },
        { figure: 'criterion.p0.c0.score', op: '>=', value: 0.1 },
        { figure: 'critical.failed', op: '<=', value: 2 },
        { figure: 'critical.fulfilment', op: '>=', value: 0.1 },
        { figure: 'instruments.visit.score', op: '>=', value: 0.1 },
      ],
    },
    {
      code: 'other',
      title: { ar: 'غيرهما', en: 'Other' },
      when: [
        ...['shares', 'shopper', 'visits', 'firm', 'plain', 'large'].map(
          (figure) => ({ figure, op: '>=', value: 0.5 }) as const,
        ),
        { figure: 'cohort.rank', op: '<=', value: 2 },
        { figure: 'critical.missing', op: '==', value: 0 },
      ],
    },
  ],
}

const anyGuide = fc
  .record({
    pillars: fc.array(pillar, { minLength: 1, maxLength: 3 }),
    missing: fc.constantFrom<MissingRule>('zero', 'leave_out', 'block'),
    mean: fc.constantFrom('arithmetic' as const, 'geometric' as const),
    coreBy: fc.constantFrom('count' as const, 'weight' as const),
  })
  .map(({ pillars, ...rest }) =>
    aGuide({
      ...readings,
      ...rest,
      pillars: pillars.map(({ criteria, ...own }, p) =>
        aPillar(`p${p}`, {
          ...own,
          criteria: criteria.map(({ measures, ...inner }, c) =>
            aCriterion(`p${p}.c${c}`, {
              ...inner,
              measures: measures.map((m, i) => aMeasure(`p${p}.c${c}.m${i}`, m)),
            }),
          ),
        }),
      ),
    }),
  )

const measuresOf = (guide: Guide) => guide.pillars.flatMap((p) => p.criteria.flatMap((c) => c.measures))

const anyObservation = fc.record({ pick: fc.nat(9), n: fc.integer({ min: 1, max: 9 }), luck: fc.nat(9) })

const observationsOf = (guide: Guide) =>
  fc
    .array(fc.array(anyObservation, { maxLength: 2 }), {
      minLength: measuresOf(guide).length * centres.length,
      maxLength: measuresOf(guide).length * centres.length,
    })
    .map((lists) =>
      lists.flatMap((list, at) => {
        const { code, scale } = measuresOf(guide)[at % measuresOf(guide).length]!
        const centre = centres[Math.floor(at / measuresOf(guide).length)]!.code
        return list.map(({ pick, n, luck }, i): Observation => {
          const range = values[scale as ScaleCode]
          return {
            id: `${centre}/${code}/${i}`,
            centre,
            measure: code,
            value: luck === 0 ? null : range[pick % range.length]!,
            notApplicable: luck === 0 ? 'reason' : null,
            n: luck === 0 ? 1 : n,
            variance: null,
            source: null,
            observedAt: null,
          }
        })
      }),
    )

const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100)
const movable = (guide: Guide) => [
  ...guide.pillars.flatMap((one) => [
    fc.tuple(fc.constant(trialKeys.pillarWeight(one)), weight),
    ...one.criteria.flatMap((each) => [
      fc.tuple(fc.constant(trialKeys.criterionWeight(each)), weight),
      fc.tuple(fc.constant(trialKeys.fulfilledAt(each)), share),
      fc.tuple(fc.constant(trialKeys.core(each)), fc.boolean()),
    ]),
  ]),
  ...guide.categories.flatMap((category) =>
    category.when.flatMap(({ value }, index) =>
      typeof value === 'number' ? [fc.tuple(fc.constant(trialKeys.condition(category, index)), share)] : [],
    ),
  ),
  ...(guide.bands ?? []).map((band) => fc.tuple(fc.constant(trialKeys.band(band)), share)),
]

const anyTrial = anyGuide.chain((guide) =>
  fc.record({
    guide: fc.constant(guide),
    observations: observationsOf(guide),
    values: fc
      .subarray(movable(guide))
      .chain((chosen) => fc.tuple(...chosen))
      .map((pairs): TrialValues => new Map<string, number | boolean>(pairs)),
  }),
)

const shown = ({ centre, overall, category, band, proof, bands }: CentreScore): TrialScore => ({
  centre,
  overall: overall.score,
  category,
  band,
  proof,
  bands,
})

const evaluated = (guide: Guide, observations: readonly Observation[]) =>
  evaluate({ guide, centres, observations }).centres.map(shown)

/** Through bytes, as a browser gets them. */
const sent = async (guide: Guide, observations: readonly Observation[]) =>
  unpackTrialCells(packTrialCells(await readTrialCells(compileGuide(guide), centres, () => observations)))

describe('for any guide, evidence and trial', () => {
  it('a trial that changes nothing gives exactly the classes and proofs of the result', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrial, async ({ guide, observations }) => {
        const cells = await sent(guide, observations)
        expect(await runTrial(guide, cells)).toEqual(evaluated(guide, observations))
      }),
      { numRuns: 60 },
    )
  })

  it('a trial gives what an evaluation with the changed guide gives, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrial, async ({ guide, observations, values: changed }) => {
        const cells = await sent(guide, observations)
        const other = applyTrial(guide, changed)
        expect(await runTrial(other, cells)).toEqual(evaluated(other, observations))
      }),
      { numRuns: 120 },
    )
  })
})

describe('what is sent', () => {
  const guide = aGuide({ figures: [{ name: 'shopper', cel: 'instruments.mystery.score' }] })
  const observations: Observation[] = [
    {
      ...{ id: 'OBS-7', centre: 'c1', measure: 'p.a.m', value: 'yes', notApplicable: null, n: 3 },
      ...{ variance: null, source: 'SHOPPER-9', observedAt: '2026-01-06T08:00:00Z' },
    },
    {
      ...{ id: 'OBS-8', centre: 'c2', measure: 'p.a.m', value: null, notApplicable: 'WHY', n: 1 },
      ...{ variance: null, source: 'SHOPPER-9', observedAt: null },
    },
  ]

  it('holds no id, no source, no day, no reason, and no attribute or number that nothing reads', async () => {
    const cells = await readTrialCells(compileGuide(guide), centres, () => observations)
    const text = new TextDecoder().decode(packTrialCells(cells))
    for (const secret of ['OBS-', 'SHOPPER', '2026', 'WHY', 'secret', 'size'])
      expect(text).not.toContain(secret)
    expect(cells.readings[0]?.every(({ n, value }) => n === 0 && value === null)).toBe(true)
  })

  it('holds the number and the attribute that an expression does read', async () => {
    const reading = aGuide({
      figures: [
        { name: 'n', cel: 'measures[0].n + 0.0' },
        { name: 'size', cel: 'centre.size + 0.0' },
      ],
    })
    const cells = await readTrialCells(compileGuide(reading), centres, () => observations)
    expect(cells.readings[0]?.map(({ n }) => n)).toContain(3)
    expect(cells.centres[1]?.attributes).toEqual({ size: 1 })
  })
})

it('tells how far it has come', async () => {
  const many = Array.from({ length: 230 }, (_, index) => aCentre(`c${String(index).padStart(3, '0')}`))
  const guide = aGuide()
  const cells = await readTrialCells(compileGuide(guide), many, () => [])
  const told: number[] = []
  await runTrial(guide, cells, { onProgress: (done) => void told.push(done) })
  expect(told).toEqual([100, 200, 230])
})

it('keeps the exact fraction beside the double, for the shipped guide too', async () => {
  const guide = JSON.parse(readFileSync('guides/default.json', 'utf8')) as Guide
  const cells = await readTrialCells(compileGuide(guide), centres, () => [])
  expect(unpackTrialCells(packTrialCells(cells))).toEqual(cells)
})
