import type { Guide } from '#scoring/guide.ts'

const nothing = { ar: '', en: '' }

/**
 * The guide without what neither the engine nor a trial's page reads: texts, guidance and the words of measures, which are
 * most of it.
 */
export const guideForTrial = ({ text: _, source: _source, ...guide }: Guide): Guide => ({
  ...guide,
  pillars: guide.pillars.map(({ text: _text, ...pillar }) => ({
    ...pillar,
    criteria: pillar.criteria.map(({ text: _criterion, was: _was, ...criterion }) => ({
      ...criterion,
      measures: criterion.measures.map(({ guidance: _guidance, evidence: _evidence, ...measure }) => ({
        ...measure,
        text: nothing,
      })),
    })),
  })),
})
