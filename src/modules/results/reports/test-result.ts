import { evaluate } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import { measureStability } from '#scoring/measure-stability.ts'
import type { Observation } from '#scoring/observation.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from '#scoring/test-guide.ts'
import { aCentre, anObservation } from '#scoring/test-input.ts'
import type { ReportedResult } from './gather-reports.ts'

export const digest = '0123456789abcdef'.repeat(4)

/** An invented guide of three criteria in two pillars, one measure of them critical, two instruments on one criterion. */
export const reportGuide: Guide = aGuide({
  title: { ar: 'دليل مختلق', en: 'Invented guide' },
  illustrative: true,
  instruments: {
    visit: { title: { ar: 'زيارة', en: 'Field visit' } },
    survey: { title: { ar: 'استطلاع', en: 'Survey' }, minimum: 30 },
  },
  pillars: [
    aPillar('access', {
      title: { ar: 'ركيزة سهولة', en: 'Access' },
      criteria: [
        aCriterion('signs', {
          title: { ar: 'معيار لوحات', en: 'Clear signs' },
          measures: [
            aMeasure('signs.seen'),
            aMeasure('signs.said', { instrument: 'survey', scale: 'stars', weight: 0.2 }),
          ],
        }),
        aCriterion('ramp', {
          title: { ar: 'معيار منحدر', en: 'A safe ramp' },
          measures: [
            aMeasure('ramp.there', { critical: true, text: { ar: 'منحدر موجود', en: 'The ramp is there' } }),
          ],
        }),
      ],
    }),
    aPillar('staff', {
      title: { ar: 'ركيزة موظف', en: 'Staff' },
      criteria: [aCriterion('polite', { title: { ar: 'معيار حسن', en: 'Polite staff' }, core: false })],
    }),
  ],
  categories: [
    {
      code: 'gold',
      title: { ar: 'فئة ذهب', en: 'Gold class' },
      tone: 'gold',
      when: [
        { figure: 'core.fulfilment', op: '>=', value: 0.9 },
        { figure: 'critical.failed', op: '==', value: 0 },
      ],
    },
    {
      code: 'silver',
      title: { ar: 'فئة فضة', en: 'Silver class' },
      tone: 'silver',
      when: [{ figure: 'core.fulfilment', op: '>=', value: 0.5 }],
    },
  ],
  bands: [
    {
      code: 'high',
      title: { ar: 'حد مرتفع', en: 'High band' },
      figure: 'core.fulfilment',
      op: '>',
      value: 0.9,
    },
  ],
})

const observe = (centre: string, values: readonly string[]): Observation[] => [
  anObservation(centre, 'signs.seen', values[0]),
  anObservation(centre, 'signs.said', 2, { n: 40, variance: 1 }),
  anObservation(centre, 'ramp.there', values[1]),
  anObservation(centre, 'polite.m', values[2]),
]

interface Options {
  /** Name of the first centre in both languages. */
  readonly name?: string
  readonly guide?: Guide
}

/** A result of three invented centres of two entities, the first with an earlier result. */
export function aReportedResult({ name = 'مركز Alpha', guide = reportGuide }: Options = {}): ReportedResult {
  const centres = [
    aCentre('A-1', { name: { ar: name, en: name }, entity: 'E1' }),
    aCentre('A-2', { name: { ar: 'مركز Beta', en: 'Centre Beta' }, entity: 'E1' }),
    aCentre('B-1', { name: { ar: 'مركز Gamma', en: 'Centre Gamma' }, entity: 'E2', channel: 'remote' }),
  ]
  const answers = [
    ['yes', 'no', 'yes'],
    ['yes', 'yes', 'no'],
    ['no', 'no', 'no'],
  ]
  const observations = centres.flatMap(({ code }, index) => observe(code, answers[index]!))
  const scores = evaluate({ guide, centres, observations }).centres
  const earlier = evaluate({
    guide,
    centres: [centres[0]!],
    observations: observe('A-1', ['no', 'no', 'yes']),
  })
  return {
    frame: {
      programme: { ar: 'برنامج مختلق', en: 'Invented Programme' },
      invented: true,
      illustrative: true,
      draft: false,
      date: '2026-05-10',
      digest,
      cycle: { ar: 'دورة ثالثة', en: 'Third cycle' },
      guide,
    },
    verifyUrl: (code) =>
      `https://example.org/verify/${digest.slice(0, 8)}${code === null ? '' : `?centre=${code}`}`,
    centres: centres.map((centre, index) => ({
      centre,
      entity: { code: centre.entity, name: { ar: `جهة ${centre.entity}`, en: `Entity ${centre.entity}` } },
      governorate: null,
      score: scores[index]!,
    })),
    previous: { cycle: { ar: 'دورة ثانية', en: 'Second cycle' }, guide, centres: earlier.centres },
    stability: measureStability({ guide, centres, observations }, { runs: 10, seed: 1 }),
  }
}
