import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Guide, Pillar } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { localText } from '../local-text.ts'
import { guideWords } from '../page-words.ts'
import { CommentSlot } from './comment-slot.tsx'
import { CriterionSection } from './criterion-section.tsx'

/** One pillar with all its criteria. */
export function PillarSection({ guide, pillar }: { readonly guide: Guide; readonly pillar: Pillar }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const total = guide.pillars.reduce((sum, { weight = 1 }) => sum + weight, 0)
  const share = formatShare(language, (pillar.weight ?? 1) / total, { decimals: 0 })
  return (
    <section>
      <Heading level={2} id={pillar.code}>
        {formatNumber(language, guide.pillars.indexOf(pillar) + 1)}. {localText(language, pillar.title)}
      </Heading>
      <p className="mb-2 text-quiet">{words.weightOfPillar(share)}</p>
      {pillar.text && <p className="mb-4">{localText(language, pillar.text)}</p>}
      <CommentSlot code={pillar.code} />
      {pillar.criteria.map((criterion) => (
        <CriterionSection key={criterion.code} guide={guide} criterion={criterion} />
      ))}
      <p className="no-print mt-4">
        <a href="#contents" className="inline-block py-2">
          {words.backToTop}
        </a>
      </p>
    </section>
  )
}
