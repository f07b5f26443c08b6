import { describe, expect, it } from 'vitest'
import { applyTrial } from '#scoring/apply-trial.ts'
import { aCriterion, aGuide, aPillar } from '#scoring/test-guide.ts'
import { fieldText, readField, trialFields, trialFromGuide } from './what-if-fields.ts'
import { guideForTrial } from './what-if-guide.ts'
import { makeTrial, readWhatIf, textsOf, whatIfQuery, withoutText } from './what-if-view.ts'

const guide = aGuide({
  pillars: [
    aPillar('p', { weight: 15, criteria: [aCriterion('p.a'), aCriterion('p.b', { core: false })] }),
    aPillar('q', { weight: 5, criteria: [aCriterion('q.a')] }),
  ],
  categories: [
    {
      code: 'gold',
      title: { ar: 'ذهبي', en: 'Gold' },
      when: [
        { figure: 'core.fulfilment', op: '>=', value: 0.92 },
        { figure: 'critical.failed', op: '<=', value: 1 },
        { figure: 'critical.missing', op: '==', value: 0 },
        { figure: 'overall', op: '>=', value: { figure: 'coverage' } },
      ],
    },
  ],
})

const read = (query: string) => readWhatIf(guide, new URLSearchParams(query))

describe('the address of a trial', () => {
  it('holds what differs from the guide, and only that', () => {
    const view = read(
      'p.p=15&p.q=30&c.gold.0=92.0&c.gold.1=2&core.p.a=yes&f.p.a=75&nothing=1&open=q&move=gold>',
    )
    expect(view.texts).toEqual({ 'p.q': '30', 'c.gold.1': '2', 'f.p.a': '75' })
    expect(view).toMatchObject({ open: 'q', move: 'gold>' })
  })

  it('comes back as it went out', () => {
    const view = read('p.q=٣٠٫٥&b.high=88&core.p.b=yes&open=nobody')
    expect(view).toMatchObject({ texts: { 'b.high': '88', 'core.p.b': 'yes' }, open: null })
    const query = new URLSearchParams(
      Object.entries(whatIfQuery(view)).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    )
    expect(readWhatIf(guide, query)).toEqual(view)
    expect(makeTrial(guide, view.texts).values.get('p.q')).toBe(30.5)
  })
})

describe('what is typed', () => {
  it.each([
    ['p.p', 'lots', 'number'],
    ['p.p', '', 'number'],
    ['p.p', '-1', 'weight'],
    ['c.gold.0', '101', 'percent'],
    ['f.p.a', '0', 'line'],
    ['core.p.a', 'perhaps', 'flag'],
  ])('%s as "%s" is refused as %s and leaves the guide’s own number', (key, text, problem) => {
    const trial = makeTrial(guide, { [key]: text })
    expect(trial.problems).toEqual({ [key]: problem })
    expect(trial.guide).toEqual(guide)
  })

  it('is read in every digits, percentages as shares', () => {
    const { values, problems } = makeTrial(guide, { 'p.p': '٢٠', 'c.gold.0': '۹۰٫۵', 'c.gold.1': '3' })
    expect([...values]).toEqual([
      ['p.p', 20],
      ['c.gold.0', 0.905],
      ['c.gold.1', 3],
    ])
    expect(problems).toEqual({})
  })

  it('is refused as a whole where nothing is left to weigh', () => {
    expect(makeTrial(guide, { 'p.p': '0' }).weightless).toEqual([])
    expect(makeTrial(guide, { 'p.p': '0', 'p.q': '0' }).weightless).toEqual(['test'])
    expect(makeTrial(guide, { 'w.q.a': '0' }).weightless).toEqual(['q'])
  })

  it('goes back to what the guide has', () => {
    const texts = withoutText({ 'p.p': '1', 'p.q': '2' }, 'p.p')
    expect(texts).toEqual({ 'p.q': '2' })
    expect(makeTrial(guide, {}).guide).toBe(guide)
  })
})

it('offers every weight, line and flag, and no condition that draws no line', () => {
  const fields = trialFields(guide)
  expect([...fields.keys()].filter((key) => key.startsWith('c.'))).toEqual(['c.gold.0', 'c.gold.1'])
  for (const field of fields.values()) {
    const text = fieldText(field, field.base)
    expect(readField(field, text), field.key).toEqual({ value: field.base })
  }
})

it('takes the numbers of another edition where both mean the same', () => {
  const draft = applyTrial(
    guide,
    new Map<string, number | boolean>([
      ['p.q', 9],
      ['c.gold.0', 0.9],
      ['core.p.b', true],
    ]),
  )
  const other = {
    ...draft,
    pillars: [...draft.pillars, aPillar('new', { weight: 3 })],
    categories: draft.categories.map((category) => ({
      ...category,
      when: category.when.map((one, index) =>
        index === 1 ? { ...one, figure: 'critical.missing', value: 7 } : one,
      ),
    })),
  }
  expect(textsOf(guide, trialFromGuide(guide, other))).toEqual({
    'p.q': '9',
    'c.gold.0': '90',
    'core.p.b': 'yes',
  })
  expect(trialFromGuide(guide, guide).size).toBe(0)
})

it('sends the guide without the words that a trial never shows', () => {
  const slim = guideForTrial({ ...guide, text: { ar: 'نص طويل', en: 'A long text' }, source: 'Somewhere' })
  expect(JSON.stringify(slim)).not.toMatch(/long|Somewhere/)
  expect(trialFields(slim)).toEqual(trialFields(guide))
})
