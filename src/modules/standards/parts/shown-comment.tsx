import { formatDate } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import type { ItemFate, ItemWording } from '../comment-item.ts'
import { consultationWords } from '../consultation-words.ts'
import { localText } from '../local-text.ts'
import type { ShownComment as Comment } from '../read-comments.server.ts'

/** A comment with what became of its item: decided on the server, which knows the guide. */
export type PlacedComment = Comment & { readonly fate: ItemFate }

/** One comment as everybody reads it, with its answer. `named` says what it is about, where the place does not. */
export function ShownComment({ comment, named = false }: { comment: PlacedComment; named?: boolean }) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  const { origin, name, organisation, body, madeAt, answer, fate, kind, wording } = comment
  const from = origin === 'staff' ? words.fromStaff : words.fromPublic
  return (
    <div className="keep mb-3 border-s-4 border-line ps-4 py-1 text-base">
      {named && (
        <p className="font-semibold">
          {words.kinds[kind]}
          {kind !== 'guide' && `: ${localText(language, wording.title)}`}
        </p>
      )}
      <p className="text-quiet">
        {from}
        {name !== null && (
          <>
            {' – '}
            <bdi>{name}</bdi>
          </>
        )}
        {organisation !== null && (
          <>
            {' – '}
            <bdi>{organisation}</bdi>
          </>
        )}
        {' · '}
        {formatDate(language, madeAt)}
      </p>
      <p dir="auto" lang={comment.language} className="break-words whitespace-pre-line">
        {body}
      </p>
      <Fate fate={fate} wording={wording} />
      {answer && <Answer answer={answer} />}
    </div>
  )
}

function Answer({ answer }: { readonly answer: NonNullable<Comment['answer']> }) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  return (
    <div className="mt-2 border-s-4 border-brand bg-brand-soft px-3 py-2">
      <p className="font-semibold">
        {words.answer} <span className="font-normal text-quiet">({formatDate(language, answer.at)})</span>
      </p>
      <p dir="auto" className="break-words whitespace-pre-line">
        {answer.text}
      </p>
    </div>
  )
}

/** Says that the item is not what it was on the day of the comment, and what it was. */
export function Fate({ fate, wording }: { readonly fate: ItemFate; readonly wording: ItemWording }) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  if (fate === 'same') return null
  return (
    <div className="mt-1">
      <p className="font-semibold text-notice">{fate === 'gone' ? words.gone : words.changed}</p>
      <Details summary={words.wordingThen}>
        <p>{localText(language, wording.title)}</p>
        {wording.text && <p className="text-quiet">{localText(language, wording.text)}</p>}
      </Details>
    </div>
  )
}
