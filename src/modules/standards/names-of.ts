import type { Category, Criterion, Guide, Instrument, Measure, Pillar, Scale, Text } from '#scoring/guide.ts'

/** A guide by code: whoever shows a result looks names up here. */
export interface GuideNames {
  readonly guide: Guide
  readonly pillar: (code: string) => Pillar | undefined
  readonly criterion: (code: string) => Criterion | undefined
  readonly measure: (code: string) => Measure | undefined
  readonly category: (code: string) => Category | undefined
  readonly instrument: (code: string) => Instrument | undefined
  readonly scaleOf: (measure: string) => Scale | undefined
}

export function namesOf(guide: Guide): GuideNames {
  const pillars = new Map(guide.pillars.map((pillar) => [pillar.code, pillar]))
  const criteria = new Map(
    guide.pillars.flatMap((pillar) => pillar.criteria).map((criterion) => [criterion.code, criterion]),
  )
  const measures = new Map(
    [...criteria.values()]
      .flatMap((criterion) => criterion.measures)
      .map((measure) => [measure.code, measure]),
  )
  const categories = new Map(guide.categories.map((category) => [category.code, category]))
  return {
    guide,
    pillar: (code) => pillars.get(code),
    criterion: (code) => criteria.get(code),
    measure: (code) => measures.get(code),
    category: (code) => categories.get(code),
    instrument: (code) => guide.instruments[code],
    scaleOf: (measure) => guide.scales[measures.get(measure)?.scale ?? ''],
  }
}

/** A title, or the code in both languages where the guide gives none. */
export const titleOr = (title: Text | undefined, code: string): Text => title ?? { ar: code, en: code }
