import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#platform/digest.ts'
import { evaluate } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'
import { entities } from '../../../samples/generate/entities.ts'
import { makeSample, type SampleEvaluation, SEED } from '../../../samples/generate/make-sample.ts'

const guide = JSON.parse(readFileSync('guides/default.json', 'utf8')) as Guide
const sample = makeSample(guide)
const [first, second, last] = sample.evaluations as [SampleEvaluation, SampleEvaluation, SampleEvaluation]
const score = ({ guide, centres, observations }: SampleEvaluation): readonly CentreScore[] =>
  evaluate({ guide, centres, observations }).centres
const scores = score(last)
const fulfilments = scores.map(({ core }) => core.fulfilment ?? Number.NaN)
const digest = (value: unknown) => sha256(JSON.stringify(value))

describe('the invented programme', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(digest(makeSample(guide, SEED))).toBe(digest(sample))
    expect(digest(makeSample(guide, SEED + 1))).not.toBe(digest(sample))
  })

  it('has three cycles, and in the last 86 centres of 18 entities, 12 of them remote', () => {
    expect(sample.evaluations.map(({ centres }) => centres.length)).toEqual([71, 78, 86])
    expect(new Set(last.centres.map(({ entity }) => entity)).size).toBe(18)
    expect(entities).toHaveLength(18)
    expect(last.centres.filter(({ channel }) => channel === 'remote')).toHaveLength(12)
  })

  it('names every centre differently, in both languages', () => {
    for (const language of ['ar', 'en'] as const) {
      expect(new Set(sample.centres.map(({ name }) => name[language])).size).toBe(sample.centres.length)
    }
    expect(new Set(sample.centres.map(({ code }) => code)).size).toBe(sample.centres.length)
  })

  it('has about 56 % of centres above 90 % of the core criteria, and four to eight at or below 75 %', () => {
    const above = fulfilments.filter((share) => share > 0.9).length / fulfilments.length
    expect(above).toBeGreaterThanOrEqual(0.53)
    expect(above).toBeLessThanOrEqual(0.59)
    const low = fulfilments.filter((share) => share <= 0.75).length
    expect(low).toBeGreaterThanOrEqual(4)
    expect(low).toBeLessThanOrEqual(8)
  })

  it('shows every class, and centres without one', () => {
    const classes = new Set(scores.map(({ category }) => category))
    expect(classes).toEqual(new Set([...guide.categories.map(({ code }) => code), null]))
  })

  it('holds what real evidence holds: critical failures, gaps, samples too small, measures that do not apply', () => {
    expect(scores.some(({ critical }) => critical.failed > 0)).toBe(true)
    const criteria = scores.flatMap(({ pillars }) => pillars.flatMap((pillar) => pillar.criteria))
    expect(criteria.some(({ gap }) => gap?.flagged)).toBe(true)
    const statuses = new Set(criteria.flatMap(({ measures }) => measures.map(({ status }) => status)))
    expect(statuses).toEqual(new Set(['scored', 'not_applicable', 'excluded', 'missing', 'insufficient']))
    expect(last.observations.some(({ notApplicable }) => notApplicable?.includes(' / '))).toBe(true)
  })

  it('improves over the cycles for most centres, and declines for some', () => {
    const before = new Map(score(second).map(({ centre, core }) => [centre, core.fulfilment ?? 0]))
    const changes = scores
      .filter(({ centre }) => before.has(centre))
      .map(({ centre, core }) => (core.fulfilment ?? 0) - before.get(centre)!)
    expect(changes.filter((change) => change > 0).length).toBeGreaterThan(changes.length / 2)
    expect(changes.filter((change) => change < 0).length).toBeGreaterThan(3)
  })

  it('used an earlier edition of the guide before, with fewer criteria', () => {
    const codes = (of: Guide) => of.pillars.flatMap((pillar) => pillar.criteria.map(({ code }) => code))
    expect(first.guide.edition).not.toBe(last.guide.edition)
    expect(codes(guide).length - codes(first.guide).length).toBe(4)
    expect(codes(guide)).toEqual(expect.arrayContaining(codes(first.guide)))
  })
})
