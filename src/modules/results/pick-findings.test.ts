import { expect, it } from 'vitest'
import type { CentreScore, CriterionScore } from '#scoring/result.ts'
import { pickFindings } from './pick-findings.ts'

const criterion = (code: string, over: Partial<CriterionScore>): CriterionScore => ({
  kind: 'criterion',
  code,
  status: 'scored',
  score: 1,
  numerator: 1,
  denominator: 1,
  weight: 1,
  share: 0.1,
  core: true,
  fulfilledAt: 0.8,
  fulfilled: true,
  gap: null,
  measures: [],
  ...over,
})
const gap = (size: number, flagged: boolean) => ({ scores: [], size, flagged })
const score = (...criteria: CriterionScore[]) => ({ pillars: [{ criteria }] }) as unknown as CentreScore
const codes = (list: readonly CriterionScore[]) => list.map(({ code }) => code).join(' ')

const found = pickFindings(
  score(
    criterion('good', { score: 0.9 }),
    criterion('best', { share: 0.2 }),
    criterion('also', {}),
    criterion('near', { score: 0.75, fulfilled: false }),
    criterion('far', { score: 0.2, fulfilled: false, gap: gap(0.4, true) }),
    criterion('other', { score: 0, fulfilled: false, core: false, gap: gap(0.6, true) }),
    criterion('unknown', { score: null, fulfilled: null, gap: gap(0.1, false) }),
  ),
  2,
)

it('names the highest scores as strengths, the weightier first among equals', () => {
  expect(codes(found.strengths)).toBe('best also')
})

it('names unfulfilled core criteria, the furthest from their line first, and counts the others', () => {
  expect(codes(found.unfulfilledCore)).toBe('far near')
  expect(found.unfulfilledOther).toBe(1)
})

it('names flagged gaps only, the widest first', () => {
  expect(codes(found.gaps)).toBe('other far')
})
