import type { Category, Criterion, Guide, Measure, Pillar } from './guide.ts'

const text = (word: string) => ({ ar: `نص ${word}`, en: word })

/** A measure for tests: yes/no by visit unless said otherwise. */
export const aMeasure = (code: string, over: Partial<Measure> = {}): Measure => ({
  code,
  text: text(code),
  instrument: 'visit',
  scale: 'yesno',
  ...over,
})

/** A criterion for tests with one measure of its own name, core, fulfilled at 0.8. */
export const aCriterion = (code: string, over: Partial<Criterion> = {}): Criterion => ({
  code,
  title: text(code),
  core: true,
  fulfilledAt: 0.8,
  measures: [aMeasure(`${code}.m`)],
  ...over,
})

export const aPillar = (code: string, over: Partial<Pillar> = {}): Pillar => ({
  code,
  title: text(code),
  criteria: [aCriterion(`${code}.a`)],
  ...over,
})

const gold: Category = {
  code: 'gold',
  title: text('gold'),
  when: [{ figure: 'core.fulfilment', op: '>=', value: 0.9 }],
}

/** A sound little guide for tests; say only what matters to the test. */
export const aGuide = (over: Partial<Guide> = {}): Guide => ({
  code: 'test',
  edition: '1',
  title: text('test'),
  scales: {
    yesno: {
      kind: 'levels',
      levels: [
        { code: 'yes', score: 1 },
        { code: 'no', score: 0 },
      ],
    },
    quality: {
      kind: 'levels',
      levels: [0, 1, 2, 3, 4].map((level) => ({ code: String(level), score: level / 4 })),
    },
    wait: {
      kind: 'number',
      unit: 'min',
      points: [
        [5, 1],
        [15, 0.5],
        [30, 0],
      ],
      min: 0,
      max: 600,
    },
    stars: {
      kind: 'number',
      unit: 'star',
      points: [
        [1, 0],
        [5, 1],
      ],
      min: 1,
      max: 5,
    },
    pts: { kind: 'points', allowed: [0, 5, 10], best: 'low' },
  },
  instruments: { visit: {}, mystery: { minimum: 3 }, survey: { minimum: 30 } },
  missing: 'leave_out',
  pillars: [aPillar('p')],
  categories: [gold],
  bands: [
    { code: 'high', figure: 'core.fulfilment', op: '>', value: 0.9 },
    { code: 'improve', figure: 'core.fulfilment', op: '<=', value: 0.75 },
  ],
  ...over,
})
