import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { itemInAddress } from '../comment-view.ts'
import { consultationWords } from '../consultation-words.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import { type PlacedComment, ShownComment } from './shown-comment.tsx'

interface ItemCommentsProps {
  readonly edition: Edition
  /** Code of the item; empty for the draft as a whole. */
  readonly code: string
  readonly title: string
  readonly comments: readonly PlacedComment[]
  /** How many are shown in all. */
  readonly count: number
  readonly mayComment: boolean
}

/** What was said about one item, the latest of it, and the way to say more. */
export function ItemComments({ edition, code, title, comments, count, mayComment }: ItemCommentsProps) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  const { code: guide, edition: name } = edition
  const names = { code: guide, edition: name }
  const item = itemInAddress(code)
  const look = 'inline-block py-2'
  if (!mayComment && count === 0) return null
  return (
    <div className="mb-2">
      {comments.map((comment) => (
        <ShownComment key={comment.id} comment={comment} />
      ))}
      <p className="no-print flex flex-wrap gap-x-6 text-base">
        {mayComment && (
          <a href={urlTo(language, 'consultationComment', names, { item })} className={look}>
            {words.comment} <span className="sr-only">{words.on(title)}</span>
          </a>
        )}
        {count > comments.length && (
          <a href={urlTo(language, 'consultationComments', names, { item })} className={look}>
            {words.seeAll(formatNumber(language, count))} <span className="sr-only">{words.on(title)}</span>
          </a>
        )}
      </p>
    </div>
  )
}
