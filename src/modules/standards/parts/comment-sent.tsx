import { ButtonLink } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import type { CommentItem } from '../comment-item.ts'
import { itemInAddress } from '../comment-view.ts'
import { consultationWords } from '../consultation-words.ts'
import type { Edition } from '../editor/hold-draft.server.ts'

/** After sending: what happens with the comment, and where to go on. */
export function CommentSent({
  edition,
  item,
  staff,
}: {
  readonly edition: Edition
  readonly item: CommentItem
  readonly staff: boolean
}) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  const page = urlTo(language, 'consultation', { code: edition.code, edition: edition.edition })
  return (
    <>
      <Notice tone="good">
        <p>{staff ? words.sentStaff : words.sentPublic}</p>
      </Notice>
      <p className="flex flex-wrap items-center gap-6">
        <ButtonLink href={`${page}${item.code && `#${item.code}`}`}>{words.backToDraft}</ButtonLink>
        <a
          href={urlTo(language, 'consultationComments', edition, { item: itemInAddress(item.code) })}
          className="inline-block py-2"
        >
          {words.comments}
        </a>
      </p>
    </>
  )
}
