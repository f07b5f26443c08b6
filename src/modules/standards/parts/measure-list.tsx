import type { Guide, Measure } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { localText } from '../local-text.ts'
import { titleOr } from '../names-of.ts'
import { guideWords } from '../page-words.ts'
import { CommentSlot } from './comment-slot.tsx'

/** How a criterion is measured: what is checked, by which instrument, on what scale, with which evidence. */
export function MeasureList({
  guide,
  measures,
}: {
  readonly guide: Guide
  readonly measures: readonly Measure[]
}) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const titled = (title: { ar: string; en: string } | undefined, code: string) =>
    localText(language, titleOr(title, code))
  return (
    <ul className="list-disc ps-5 [&>li]:mb-4 [&>li>p]:text-base">
      {measures.map((measure) => (
        <li key={measure.code} id={measure.code}>
          {localText(language, measure.text)} {measure.critical && <Tag tone="danger">{words.critical}</Tag>}
          <p className="text-quiet">
            {titled(guide.instruments[measure.instrument]?.title, measure.instrument)}. {words.scale}:{' '}
            {titled(guide.scales[measure.scale]?.title, measure.scale)}. {words.evidence}:{' '}
            {words.evidenceKinds[measure.evidence ?? 'none']}.
          </p>
          {measure.guidance && (
            <p>
              <b>{words.guidance}:</b> {localText(language, measure.guidance)}
            </p>
          )}
          <CommentSlot code={measure.code} />
        </li>
      ))}
    </ul>
  )
}
