import type { Language } from '#platform/language.ts'
import type { Block } from '#platform/typst/report-document.ts'
import type { Category, Guide } from '#scoring/guide.ts'
import { conditionText } from '../condition-words.ts'
import { localText } from '../local-text.ts'
import { guideWords } from '../page-words.ts'

/** What makes each class, in words, and the cut points by which cycles are counted. */
export function classRulesBlocks(guide: Guide, language: Language): Block[] {
  const words = guideWords[language]
  return [
    { kind: 'heading', level: 2, text: words.classes },
    { kind: 'text', text: words.classesLead },
    ...guide.categories.flatMap((category) => classBlocks(guide, category, language)),
    ...bandBlocks(guide, language),
    {
      kind: 'text',
      text: `${words.coreMeaning} ${words.criticalMeaning} ${words.missingRules[guide.missing]} ${guide.stage === undefined ? '' : words.stageRules[guide.stage]}`.trim(),
      tone: 'quiet',
    },
  ]
}

function classBlocks(guide: Guide, { title, text, when }: Category, language: Language): Block[] {
  return [
    { kind: 'heading', level: 3, text: localText(language, title) },
    ...(text ? [{ kind: 'text' as const, text: localText(language, text) }] : []),
    when.length === 0
      ? { kind: 'text', text: guideWords[language].noConditions }
      : { kind: 'list', items: when.map((condition) => conditionText(guide, condition, language)) },
  ]
}

function bandBlocks(guide: Guide, language: Language): Block[] {
  const bands = guide.bands ?? []
  if (bands.length === 0) return []
  const words = guideWords[language]
  const items = bands.map((band) =>
    band.title ? localText(language, band.title) : conditionText(guide, band, language),
  )
  return [
    { kind: 'heading', level: 3, text: words.bands },
    { kind: 'text', text: words.bandsLead },
    { kind: 'list', items },
  ]
}
