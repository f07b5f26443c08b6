import { plural } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { commentDeskWords } from '../comment-desk-words.ts'
import { itemInAddress } from '../comment-view.ts'
import type { ConsultationState } from '../consultation.ts'
import type { Edition } from '../editor/hold-draft.server.ts'

export interface CommentCount {
  readonly all: number
  readonly unread: number
}

/** The consultation on an edition: whether it is open, how many comments it brought, and the ways to both. */
export function CommentsOverview(props: {
  readonly edition: Edition
  readonly state: ConsultationState | null
  readonly count: CommentCount
}) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const { state, count } = props
  const names = { code: props.edition.code, edition: props.edition.edition }
  const settings = urlTo(language, 'guideConsultation', names)
  return (
    <section className="max-w-[42rem]">
      <Heading level={2}>{words.overviewTitle}</Heading>
      {state === null ? (
        <>
          <p className="mb-4">{words.overviewNone}</p>
          <ButtonLink look="second" href={settings}>
            {words.overviewOpen}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="mb-2 flex flex-wrap items-center gap-3">
            <Tag tone={state === 'open' ? 'good' : 'plain'}>{words.states[state]}</Tag>
            <a href={urlTo(language, 'guideComments', names)} className="inline-block py-2">
              <Count count={count} />
            </a>
          </p>
          <p>
            <a href={settings} className="inline-block py-2">
              {words.overviewSettings}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** How many comments one item of a draft has, or all of it (`item` null); nothing where it has none. */
export function ItemCommentCount(props: {
  readonly edition: Edition
  readonly item: string | null
  readonly count: CommentCount | undefined
}) {
  const language = useLanguage()
  if (props.count === undefined || props.count.all === 0) return null
  const query = props.item === null ? {} : { item: itemInAddress(props.item) }
  const names = { code: props.edition.code, edition: props.edition.edition }
  return (
    <p className="no-print mb-6">
      <a href={urlTo(language, 'guideComments', names, query)} className="inline-block py-2">
        <Count count={props.count} />
      </a>
    </p>
  )
}

function Count({ count }: { readonly count: CommentCount }) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const comma = language === 'ar' ? '، ' : ', '
  return (
    <>
      {plural(language, count.all, words.count)}
      {count.unread > 0 && `${comma}${plural(language, count.unread, words.unread)}`}
    </>
  )
}
