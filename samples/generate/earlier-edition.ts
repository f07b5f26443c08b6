import type { Guide, Pillar } from '#scoring/guide.ts'

/** Criteria that the edition before did not have yet, one in each of this many pillars. */
const ADDED_SINCE = 4

/**
 * The edition that the first two cycles used: without the last criterion of some pillars, and with the codes that
 * criteria had before. Only criteria that are not core and have siblings were added since.
 */
export function makeEarlierEdition(guide: Guide): Guide {
  let dropped = 0
  const pillars = guide.pillars.map((pillar): Pillar => {
    const added =
      dropped < ADDED_SINCE
        ? pillar.criteria.findLast(({ core, appliesTo }) => !core && appliesTo === undefined)
        : undefined
    if (!added || pillar.criteria.length < 3) return pillar
    dropped += 1
    return { ...pillar, criteria: pillar.criteria.filter((criterion) => criterion !== added) }
  })
  return {
    ...guide,
    edition: '0',
    title: { ar: `${guide.title.ar}، الإصدار السابق`, en: `${guide.title.en}, previous edition` },
    pillars,
  }
}
