import { expect, test } from 'vitest'
import { compileGuide } from '#scoring/compile-guide.ts'
import { evaluate } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import type { CentreScore } from '#scoring/result.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from '#scoring/test-guide.ts'
import { aCentre, anObservation } from '#scoring/test-input.ts'
import { type Supposition, supposeFulfilled } from './suppose-fulfilled.ts'

const measures = (code: string) => [
  aMeasure(`${code}.visit`, { weight: 2, critical: code.endsWith('.a') }),
  aMeasure(`${code}.quality`, { scale: 'quality' }),
  aMeasure(`${code}.stars`, { instrument: 'survey', scale: 'stars' }),
]

const guide: Guide = aGuide({
  pillars: ['p', 'q', 'r'].map((pillar, index) =>
    aPillar(pillar, {
      weight: index + 1,
      criteria: ['a', 'b', 'c'].map((letter, at) =>
        aCriterion(`${pillar}.${letter}`, { weight: at + 1, measures: measures(`${pillar}.${letter}`) }),
      ),
    }),
  ),
  figures: [
    { name: 'weakest', cel: 'min(pillars.map(p, p.score))' },
    { name: 'survey', cel: 'instruments.survey.score' },
  ],
})
const compiled = compileGuide(guide)
const centre = aCentre('c')
const codes = compiled.measures.map(({ measure }) => measure)

/** Observations of every measure but those left out; `perfect` names the criteria whose measures get full marks. */
const observe = (perfect: ReadonlySet<string>, leftOut: ReadonlySet<string>): Observation[] =>
  codes.flatMap(({ code, scale, instrument }, index) => {
    const best = perfect.has(code.slice(0, 3))
    if (leftOut.has(code) && !best) return []
    const level = best ? 4 : index % 4
    const values: Readonly<Record<string, string | number>> = {
      yesno: level > 1 ? 'yes' : 'no',
      quality: String(level),
      stars: 1 + level,
    }
    return [anObservation('c', code, values[scale], { n: instrument === 'survey' ? 40 : 1 })]
  })

const scoreOf = (observations: readonly Observation[]): CentreScore =>
  evaluate({ guide, centres: [centre], observations }).centres[0]!

const numbersOf = ({ tree, figures }: Pick<Supposition, 'tree' | 'figures'>) => ({
  overall: tree.overall.score,
  core: tree.core,
  critical: [tree.critical.failed, tree.critical.fulfilment],
  coverage: tree.coverage,
  pillars: tree.pillars.map(({ score, criteria }) => [
    score,
    ...criteria.map((one) => [one.score, one.fulfilled]),
  ]),
  instruments: tree.instruments.map(({ score }) => score),
  figures,
})

const nothing: ReadonlySet<string> = new Set()

test.each([
  ['nothing', []],
  ['one criterion', ['q.b']],
  ['one with a breached zero-tolerance item', ['p.a']],
  ['several', ['p.a', 'q.c', 'r.b']],
])('supposing %s fulfilled gives what the engine gives when it is so', (_, fulfilled) => {
  const perfect = new Set(fulfilled)
  const supposed = supposeFulfilled(compiled, centre, scoreOf(observe(nothing, nothing)), perfect)
  const real = scoreOf(observe(perfect, nothing))
  expect(numbersOf(supposed)).toEqual(numbersOf({ tree: real, figures: real.figures }))
})

test.each([['r.a.quality'], ['q.b.stars']])('and also where %s was not observed before', (missing) => {
  const perfect = new Set([missing.slice(0, 3)])
  const leftOut = new Set([missing])
  const supposed = supposeFulfilled(compiled, centre, scoreOf(observe(nothing, leftOut)), perfect)
  const real = scoreOf(observe(perfect, leftOut))
  const supposedNumbers = numbersOf(supposed)
  expect(supposedNumbers).toEqual(numbersOf({ tree: real, figures: real.figures }))
  expect(supposedNumbers.coverage).toBe(1)
})

test('another supposition gives other numbers', () => {
  const score = scoreOf(observe(nothing, nothing))
  const one = supposeFulfilled(compiled, centre, score, new Set(['q.b']))
  const other = supposeFulfilled(compiled, centre, score, new Set(['q.c']))
  expect(numbersOf(one)).not.toEqual(numbersOf(other))
})
