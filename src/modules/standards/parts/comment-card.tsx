import { formatDateTime } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import type { CommentStatus } from '../comment.ts'
import { commentDeskWords } from '../comment-desk-words.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import { localText } from '../local-text.ts'
import { CommentDecisions } from './comment-decisions.tsx'
import type { DeskComment, RefusedDecision } from './desk-comment.ts'
import { Fate } from './shown-comment.tsx'

interface CommentCardProps {
  readonly edition: Edition
  readonly comment: DeskComment
  /** The comment at which to go on after deciding. */
  readonly next: string
  readonly refused: RefusedDecision | null
}

const tones: Readonly<Record<CommentStatus, Tone>> = {
  new: 'notice',
  accepted: 'good',
  rejected: 'danger',
  answered: 'good',
}

/** One comment on the desk of the secretariat. */
export function CommentCard({ edition, comment, next, refused }: CommentCardProps) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const { id, status, body, madeAt, wording, fate, kind, code } = comment
  const who = whoWrote(comment, language, words)
  const title = code === '' ? words.wholeDraft : localText(language, wording.title)
  const { code: guide, edition: name } = edition
  const href = urlTo(language, 'guideItem', { code: guide, edition: name, kind, item: code })
  return (
    <li id={`c-${id}`} tabIndex={-1} className="keep border-t border-line py-5">
      <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={tones[status]}>{words.statuses[status]}</Tag>
        <span className="font-semibold">
          <bdi>{who}</bdi>
        </span>
        <span className="text-quiet">{formatDateTime(language, new Date(madeAt))}</span>
      </p>
      <p className="mb-2">
        {words.item}: {code === '' || fate === 'gone' ? title : <a href={href}>{title}</a>}
      </p>
      <p dir="auto" lang={comment.language} className="break-words whitespace-pre-line">
        {body}
      </p>
      <Fate fate={fate} wording={wording} />
      <Decided comment={comment} />
      <CommentDecisions comment={comment} who={who} next={next} refused={refused} />
    </li>
  )
}

function whoWrote(
  { origin, author, name, organisation }: DeskComment,
  language: 'ar' | 'en',
  words: (typeof commentDeskWords)['ar'],
): string {
  if (origin === 'staff') return author?.[language] ?? words.somebody
  return [name, organisation].filter((part) => part !== null).join(' – ') || words.anonymous
}

/** What was decided, by whom and when. */
function Decided({ comment }: { readonly comment: DeskComment }) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const { status, reason, answer, decider, decidedAt } = comment
  if (decidedAt === null) return null
  const text = reason ?? answer
  return (
    <div className="mt-2 border-s-4 border-line ps-3">
      <p className="text-quiet">
        {words.statuses[status]}:{' '}
        {words.decided(decider?.[language] ?? words.somebody, formatDateTime(language, new Date(decidedAt)))}
      </p>
      {text !== null && (
        <p dir="auto" className="break-words whitespace-pre-line">
          {text}
        </p>
      )}
    </div>
  )
}
