import { formatShare } from '#platform/format-share.ts'
import { formatNumber, plural } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Criterion, Guide } from '#scoring/guide.ts'
import { Details } from '#ui/details.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { localText } from '../local-text.ts'
import { guideWords } from '../page-words.ts'
import { CommentSlot } from './comment-slot.tsx'
import { MeasureList } from './measure-list.tsx'

/** One criterion: what good looks like, when it counts as fulfilled, and how it is measured. */
export function CriterionSection({
  guide,
  criterion,
}: {
  readonly guide: Guide
  readonly criterion: Criterion
}) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const { code, title, text, core, measures, weight = 1, fulfilledAt = 1 } = criterion
  const share = formatShare(language, fulfilledAt, { thresholds: [fulfilledAt], decimals: 0 })
  return (
    <article className="pt-3">
      <h3 id={code} className="text-lg font-semibold">
        {localText(language, title)} {core && <Tag tone="good">{words.core}</Tag>}
      </h3>
      {text && <p>{localText(language, text)}</p>}
      <p className="text-base text-quiet">
        {words.fulfilledAt(share)}. {words.weight}: {formatNumber(language, weight)}. {words.appliesTo}:{' '}
        {audienceOf(criterion, language)}.
      </p>
      <Details summary={words.showMeasures(plural(language, measures.length, words.measures))}>
        <MeasureList guide={guide} measures={measures} />
      </Details>
      <CommentSlot code={code} />
    </article>
  )
}

/** Of which centres a criterion is asked, in words where its rule is one of the usual ones. */
function audienceOf({ appliesTo }: Criterion, language: Language): string {
  const words = guideWords[language]
  if (appliesTo === undefined) return words.allCentres
  const channel = /^centre\.channel == '(\w+)'$/.exec(appliesTo)?.[1]
  if (channel === 'in_person') return words.inPersonOnly
  return channel === 'remote' ? words.remoteOnly : appliesTo
}
