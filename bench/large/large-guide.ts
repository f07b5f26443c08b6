import type { Guide } from '#scoring/guide.ts'

const PILLARS = 6
const EACH = 50
const both = (ar: string, en: string) => ({ ar, en })

/** A guide of 300 criteria in six pillars, each seen by one visit on a scale from 0 to 4. */
export const largeGuide = (edition: string): Guide => ({
  code: 'large',
  edition,
  title: both('دليل كبير', 'Large guide'),
  illustrative: true,
  scales: {
    level: { kind: 'points', allowed: [0, 1, 2, 3, 4], best: 'high' },
  },
  instruments: { visit: {} },
  missing: 'leave_out',
  pillars: Array.from({ length: PILLARS }, (_, p) => ({
    code: `p${p}`,
    title: both(`الركيزة ${p + 1}`, `Pillar ${p + 1}`),
    weight: 10 + p,
    criteria: Array.from({ length: EACH }, (_, c) => ({
      code: `p${p}c${c}`,
      title: both(`معيار وضوح الخدمة ${p + 1}.${c + 1}`, `Clarity of the service ${p + 1}.${c + 1}`),
      core: c % 2 === 0,
      weight: 1 + (c % 5),
      fulfilledAt: 0.75,
      measures: [
        {
          code: `p${p}c${c}m`,
          text: both('ما رآه الزائر في المركز', 'What the visitor saw at the centre'),
          instrument: 'visit',
          scale: 'level',
        },
      ],
    })),
  })),
  categories: [
    {
      code: 'gold',
      title: both('ذهبية', 'Gold'),
      tone: 'gold',
      when: [{ figure: 'core.fulfilment', op: '>=', value: 0.8 }],
    },
    {
      code: 'silver',
      title: both('فضية', 'Silver'),
      tone: 'silver',
      when: [{ figure: 'core.fulfilment', op: '>=', value: 0.6 }],
    },
  ],
  bands: [
    {
      code: 'high',
      title: both('استيفاء عالٍ', 'High fulfilment'),
      figure: 'core.fulfilment',
      op: '>',
      value: 0.9,
    },
  ],
})
