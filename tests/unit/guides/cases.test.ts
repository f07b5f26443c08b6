import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#scoring/evaluate.ts'
import type { CentreScore } from '#scoring/result.ts'
import { makeFoodHygieneCase } from '../../../scripts/make-food-hygiene-case.ts'
import { type Case, caseNames, guidesFolder, type Row, readCase } from './read-case.ts'

/** Columns of expected.csv that are no figures. */
const notFigures = new Set(['centre', 'category', 'why'])

const figureOf = (score: CentreScore, column: string): number | null | undefined =>
  column.startsWith('cohort.') ? score.cohort[column.slice('cohort.'.length)] : score.figures[column]

/** What the engine says, in the words of expected.csv; an empty cell means that there is no number. */
const actualRow = (score: CentreScore | undefined, expected: Row): Row => ({
  ...expected,
  category: score?.category ?? '',
  ...Object.fromEntries(
    Object.keys(expected)
      .filter((column) => !notFigures.has(column))
      .map((column) => [column, String((score && figureOf(score, column)) ?? '')]),
  ),
})

const compare = ({ guide, centres, observations, expected }: Case) => {
  const scores = new Map(
    evaluate({ guide, centres, observations }).centres.map((score) => [score.centre, score]),
  )
  return {
    size: scores.size,
    actual: expected.map((row) => actualRow(scores.get(row.centre ?? ''), row)),
  }
}

describe.each(caseNames())('%s', (name) => {
  const known = readCase(name)

  test('gives the class and the figures that the rule gives', () => {
    const { size, actual } = compare(known)
    expect(size).toBe(known.expected.length)
    expect(actual).toEqual(known.expected)
  })

  test('a class told wrongly would be seen', () => {
    const other = known.guide.categories.map(({ code }) => code)
    const wrong = known.expected.map((row, index) =>
      index === 0 ? { ...row, category: other.find((code) => code !== row.category) ?? '' } : row,
    )
    expect(compare(known).actual).not.toEqual(wrong)
  })

  test('reaches every category of its guide, or the source data has none such', () => {
    const reached = new Set(known.expected.map(({ category }) => category))
    const missing = known.guide.categories.map(({ code }) => code).filter((code) => !reached.has(code))
    expect(missing).toEqual(name === 'uk-food-hygiene' ? ['1', '0'] : [])
  })
})

describe('uk-food-hygiene', () => {
  test('holds all 470 inspections, as the script converts them', () => {
    const files = makeFoodHygieneCase(
      readFileSync(new URL('cases/uk-food-hygiene/inspections.csv', guidesFolder), 'utf8'),
    )
    expect(files['expected.csv']?.trim().split('\n')).toHaveLength(471)
    for (const [file, text] of Object.entries(files)) {
      expect(readFileSync(new URL(`cases/uk-food-hygiene/${file}`, guidesFolder), 'utf8'), file).toBe(text)
    }
  })

  /** Rows of the published table that no inspection in the data reaches. */
  test.each([
    [20, 20, 20, '0'],
    [25, 25, 30, '0'],
    [15, 15, 20, '1'],
    [20, 10, 20, '1'],
    [25, 0, 0, '0'],
    [0, 0, 30, '0'],
    [15, 15, 10, '2'],
    [15, 0, 0, '2'],
    [0, 0, 20, '1'],
    [10, 0, 0, '4'],
    [10, 10, 10, '3'],
    [5, 5, 5, '5'],
  ])('%d + %d + %d is rated %s', (hygiene, structural, confidence, rating) => {
    const { guide, centres, observations } = readCase('uk-food-hygiene')
    const points: Record<string, number> = { hygiene, structural, confidence_in_management: confidence }
    const [centre] = centres
    const made = observations
      .filter((observation) => observation.centre === centre?.code)
      .map((observation) => ({ ...observation, value: points[observation.measure] ?? null }))
    const [score] = evaluate({ guide, centres: centre ? [centre] : [], observations: made }).centres
    expect(score?.category).toBe(rating)
    expect(score?.overall.score).toBeCloseTo(1 - (hygiene + structural + confidence) / 80, 6)
  })
})

describe('england-cqc', () => {
  const ratings = ['outstanding', 'good', 'requires_improvement', 'inadequate'] as const
  const count = (list: readonly string[], rating: string) => list.filter((each) => each === rating).length

  /** The published principles read aloud, apart from the guide; the reading of a single inadequate is ours. */
  const overallOf = (list: readonly string[], breach: boolean): string => {
    if (count(list, 'inadequate') >= 2) return 'inadequate'
    if (breach || count(list, 'inadequate') === 1 || count(list, 'requires_improvement') >= 2)
      return 'requires_improvement'
    if (count(list, 'outstanding') >= 2 && count(list, 'requires_improvement') === 0) return 'outstanding'
    return 'good'
  }

  test('all 2,048 combinations of five ratings and a breach follow the principles', () => {
    const { guide, centres, observations } = readCase('england-cqc')
    const questions = guide.pillars[0]?.criteria.map(({ code }) => code) ?? []
    const combinations = Array.from({ length: 2 * 4 ** 5 }, (_, index) => ({
      code: `K${index}`,
      breach: index % 2 === 1,
      list: questions.map((_, place) => ratings[(index >> (1 + 2 * place)) & 3] ?? 'good'),
    }))
    const template = { ...observations[0]!, observedAt: '2022-05-12T00:00:00.000Z' }
    const made = combinations.flatMap(({ code, breach, list }) =>
      [...questions, 'breach'].map((measure, place) => ({
        ...template,
        id: `${code}.${measure}`,
        centre: code,
        measure,
        value: list[place] ?? (breach ? 'breach' : 'none'),
      })),
    )
    const scores = evaluate({
      guide,
      centres: combinations.map(({ code }) => ({ ...centres[0]!, code })),
      observations: made,
    }).centres
    const classes = new Map(scores.map(({ centre, category }) => [centre, category]))
    for (const { code, list, breach } of combinations)
      expect(classes.get(code), `${list} ${breach}`).toBe(overallOf(list, breach))
  })
})
