import { data } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { commentItems, fateOf } from '../comment-item.ts'
import { itemInAddress } from '../comment-view.ts'
import { stateOf } from '../consultation.ts'
import { mayComment } from '../consultation-access.ts'
import { consultationWords } from '../consultation-words.ts'
import { localText } from '../local-text.ts'
import { ClassRules } from '../parts/class-rules.tsx'
import { CommentSlots } from '../parts/comment-slot.tsx'
import { ConsultationClosed } from '../parts/consultation-closed.tsx'
import { ConsultationState } from '../parts/consultation-state.tsx'
import { Contents } from '../parts/contents.tsx'
import { InstrumentsTable } from '../parts/instruments-table.tsx'
import { ItemComments } from '../parts/item-comments.tsx'
import { PillarSection } from '../parts/pillar-section.tsx'
import { ScalesList } from '../parts/scales-list.tsx'
import { ShownComment } from '../parts/shown-comment.tsx'
import { readShownByItem } from '../read-comments.server.ts'
import { findClosedTitle, readConsultation } from '../read-consultation.server.ts'
import type { Route } from './+types/consultation.ts'

/** Of each item the latest few; the rest stand on a page of their own. */
const latestOfItem = 3

/** A draft as a guide to read, with what is said about it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const visitor = { person, clock: services.clock }
  const consultation = await readConsultation(services.database, visitor, params)
  if (!consultation) {
    const closed = await findClosedTitle(services.database, visitor, params)
    // Neither the draft nor its comments are to be had now; whoever kept the address is told why.
    if (closed) return data({ closed, edition: params.edition }, { status: 404 })
    throw data(null, { status: 404 })
  }
  const { counts, latest } = await readShownByItem(services.database, consultation, latestOfItem)
  const items = commentItems(consultation.guide)
  return {
    consultation,
    state: stateOf(consultation, todayOf(visitor.clock)),
    mayComment: mayComment(consultation, visitor),
    counts,
    comments: latest.map((comment) => ({ ...comment, fate: fateOf(items, comment) })),
  }
}

export default function ConsultationPage({ loaderData }: Route.ComponentProps) {
  if ('closed' in loaderData)
    return <ConsultationClosed title={loaderData.closed} edition={loaderData.edition} />
  return <OpenPage {...loaderData} />
}

type Shown = Exclude<Route.ComponentProps['loaderData'], { readonly closed: unknown }>

function OpenPage(loaderData: Shown) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  const { consultation, state, comments, counts } = loaderData
  const { code, edition, guide, intro } = consultation
  const names = { code, edition }
  const items = commentItems(guide)
  const slot = (item: string) => (
    <ItemComments
      edition={names}
      code={item}
      title={localText(language, items.get(item)?.wording.title ?? guide.title)}
      comments={comments.filter((comment) => comment.code === item)}
      count={counts[item] ?? 0}
      mayComment={loaderData.mayComment}
    />
  )
  const gone = comments.filter((comment) => !items.has(comment.code))
  return (
    <Page
      title={(state === 'closed' ? words.closedOn : words.consultationOn)(localText(language, guide.title))}
      caption={
        <>
          {words.edition} <bdi>{edition}</bdi>
        </>
      }
      lead={<span className="whitespace-pre-line">{intro[language]}</span>}
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <ConsultationState consultation={consultation} state={state} />
      {loaderData.mayComment && (
        <p className="no-print mb-6">
          <ButtonLink href={urlTo(language, 'consultationComment', names, { item: itemInAddress('') })}>
            {words.commentWhole}
          </ButtonLink>
        </p>
      )}
      <Heading level={2} id="whole">
        {words.wholeTitle}
      </Heading>
      {(counts[''] ?? 0) === 0 && <p>{state === 'closed' ? words.noneShown : words.noneYet}</p>}
      {slot('')}
      <p className="no-print">
        <a href={urlTo(language, 'consultationComments', names)} className="inline-block py-2">
          {words.allComments}
        </a>
      </p>
      <Contents guide={guide} />
      <CommentSlots value={slot}>
        <ClassRules guide={guide} />
        {guide.pillars.map((pillar) => (
          <PillarSection key={pillar.code} guide={guide} pillar={pillar} />
        ))}
      </CommentSlots>
      <InstrumentsTable guide={guide} />
      <ScalesList guide={guide} />
      {gone.length > 0 && (
        <section>
          <Heading level={2} id="gone">
            {words.goneTitle}
          </Heading>
          {gone.map((comment) => (
            <ShownComment key={comment.id} comment={comment} named />
          ))}
        </section>
      )}
    </Page>
  )
}
