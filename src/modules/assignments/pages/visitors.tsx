import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { closedActText } from '../../cycles/closed-act-text.ts'
import { listHidden } from '../../cycles/list-hidden.server.ts'
import { readSeenAt } from '../../cycles/seen-at.ts'
import { roleToKeepVisits } from '../access.ts'
import { addVisitors } from '../add-visitors.server.ts'
import { askDeclarations } from '../ask-declarations.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listVisitorLines } from '../list-visitor-lines.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitTabs } from '../parts/visit-tabs.tsx'
import { VisitorActs } from '../parts/visitor-acts.tsx'
import { VisitorTable } from '../parts/visitor-table.tsx'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visitors.ts'

const perPage = 100

/** Who can visit in a cycle, with what they declared. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const hidden = await listHidden(database, cycle.id, person)
  const lines = await listVisitorLines(database, { cycle: cycle.id, clock, hidden })
  const open = url.searchParams.get('open') === '1'
  const rows = lines.filter(({ left }) => !open || left > 0)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '', 10) || 1))
  return {
    ...{ cycle, open, page, pages, count: rows.length },
    rows: rows.slice((page - 1) * perPage, page * perPage),
    all: lines.length,
    keeps: roleToKeepVisits(person) !== null && mayOpen('visitor', person),
    done: url.searchParams.get('done'),
    changed: Number(url.searchParams.get('count')) || 0,
    seenAt: clock.now().toISOString(),
    closed: closedActText(language, cycle, { act: 'declaration.make', day: todayOf(clock) }),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const cycle = await loadCycle(services.database, person, params.cycle)
  const form = await request.formData()
  const intent = String(form.get('intent'))
  const seenAt = readSeenAt(String(form.get('seen_at') ?? ''), services.clock.now())
  try {
    const asking = { cycle: cycle.id, again: intent === 'again', seenAt }
    const count =
      intent === 'add'
        ? await addVisitors(services, person, cycle.id)
        : await askDeclarations(services, person, asking)
    const done = intent === 'add' ? 'added' : 'asked'
    return redirect(urlTo(language, 'visitors', { cycle: params.cycle }, { done, count }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ errors }, { status })
  }
}

export default function VisitorsPage() {
  const { cycle, rows, page, pages, count, open, all, keeps, done, changed, seenAt, closed } =
    useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(visitWords)
  const hrefOf = (onlyOpen: boolean, at: number) =>
    urlTo(
      language,
      'visitors',
      { cycle: String(cycle.id) },
      { open: onlyOpen ? '1' : undefined, page: at > 1 ? at : undefined },
    )
  return (
    <Page
      title={words.tabs.visitors}
      caption={cycle.title[language]}
      lead={words.visitorsLead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={visitCrumbs(language, cycle)}
    >
      <ErrorSummary errors={errors} />
      {errors.length === 0 && (done === 'added' || done === 'asked') && (
        <Notice tone="good">
          {changed === 0
            ? words.nobodyNew[done]
            : words.peopleDone[done](plural(language, changed, words.peopleForms))}
        </Notice>
      )}
      <VisitTabs cycle={cycle.id} current="visitors" keeps={keeps} />
      {keeps && <VisitorActs none={all === 0} closed={closed} seenAt={seenAt} />}
      {all === 0 ? (
        <EmptyState title={words.noVisitors}>{words.noVisitorsText}</EmptyState>
      ) : (
        <>
          <p className="mb-4 flex flex-wrap items-center gap-x-6">
            <span>{plural(language, count, words.peopleForms)}</span>
            <a className="inline-flex min-h-11 items-center" href={hrefOf(!open, 1)}>
              {open ? words.all : words.onlyOpen}
            </a>
          </p>
          <VisitorTable cycle={String(cycle.id)} lines={rows} keeps={keeps} />
          <Pagination {...{ page, pages }} hrefOf={(number) => hrefOf(open, number)} />
        </>
      )}
    </Page>
  )
}
