import type { Guide } from '#scoring/guide.ts'

const text = { ar: 'قياس', en: 'Measurement' }
const PILLARS = [16, 16, 15, 15, 15, 15]
const MEASURES_EACH = 3

/** A guide of 92 criteria in six pillars with three measures each: the size of a national one, its weights all different. */
export function nationalGuide(): Guide {
  let next = 0
  const weight = () => {
    next += 1
    return 1 + (next % 7) / 2
  }
  const pillars = PILLARS.map((criteria, p) => ({
    code: `p${p}`,
    title: text,
    weight: 10 + p,
    criteria: Array.from({ length: criteria }, (_, c) => ({
      code: `p${p}c${c}`,
      title: text,
      core: c % 2 === 0,
      weight: weight(),
      fulfilledAt: 0.8,
      measures: Array.from({ length: MEASURES_EACH }, (_, m) => ({
        code: `p${p}c${c}m${m}`,
        text,
        instrument: 'visit',
        scale: 'share',
        weight: weight(),
      })),
    })),
  }))
  return {
    code: 'bench',
    edition: '1',
    title: text,
    scales: {
      share: {
        kind: 'number',
        unit: 'share',
        points: [
          [0, 0],
          [1, 1],
        ],
        min: 0,
        max: 1,
      },
    },
    instruments: { visit: {} },
    missing: 'leave_out',
    pillars,
    categories: [{ code: 'all', title: text, when: [] }],
  }
}
