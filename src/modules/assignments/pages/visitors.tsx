import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatNumber, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { closedActText } from '../../cycles/closed-act-text.ts'
import { listHidden } from '../../cycles/list-hidden.server.ts'
import { readSeenAt } from '../../cycles/seen-at.ts'
import { roleToKeepVisits } from '../access.ts'
import { addVisitors } from '../add-visitors.server.ts'
import { askDeclarations } from '../ask-declarations.server.ts'
import { countVisits } from '../count-visits.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { ownWords } from '../own-words.ts'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitTabs } from '../parts/visit-tabs.tsx'
import { countDeclarations, listToDeclare } from '../read-declarations.server.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visitors.ts'

const perPage = 100

/** Who can visit in a cycle, with what they declared. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const [visitors, counts, entities, hidden] = await Promise.all([
    listVisitors(database, cycle.id, clock),
    countDeclarations(database, cycle.id),
    listToDeclare(database, cycle.id),
    listHidden(database, cycle.id, person),
  ])
  const loads = await countVisits(database, cycle.id, hidden)
  const open = url.searchParams.get('open') === '1'
  const byVisitor = new Map(counts.map((count) => [count.visitor, count]))
  const rows = visitors
    .map((visitor) => ({
      id: visitor.id,
      kind: visitor.kind,
      name: visitor.name,
      maxPerDay: visitor.profile.maxPerDay,
      maxPerCycle: visitor.profile.maxPerCycle,
      asked: byVisitor.get(visitor.id)?.asked ?? false,
      answered: byVisitor.get(visitor.id)?.answered ?? 0,
      interests: byVisitor.get(visitor.id)?.interests ?? 0,
      planned: loads.get(visitor.id) ?? 0,
    }))
    .filter(({ answered }) => !open || answered < entities.length)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '', 10) || 1))
  return {
    ...{ cycle, open, page, pages, count: rows.length, entities: entities.length },
    rows: rows.slice((page - 1) * perPage, page * perPage),
    all: visitors.length,
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
  const { cycle, rows, page, pages, count, open, entities, all, keeps, done, changed, seenAt, closed } =
    useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(ownWords)
  const number = (value: number) => formatNumber(language, value)
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
      {keeps && (
        <Form className="no-print mb-6 flex flex-wrap gap-4">
          <input type="hidden" name="seen_at" value={seenAt} />
          <Button name="intent" value="add" look={all === 0 ? 'main' : 'second'}>
            {words.addVisitors}
          </Button>
          {all > 0 && closed === null && (
            <>
              <Button name="intent" value="ask" look="second">
                {words.askAll}
              </Button>
              <Button name="intent" value="again" look="second">
                {words.askAgain}
              </Button>
            </>
          )}
        </Form>
      )}
      {keeps && closed !== null && (
        <p className="mb-6 max-w-[42rem] text-quiet">
          {own.declareClosed}: {closed}
        </p>
      )}
      {all === 0 ? (
        <EmptyState title={words.noVisitors}>{words.noVisitorsText}</EmptyState>
      ) : (
        <>
          <p className="mb-4 flex flex-wrap items-center gap-x-6">
            <span>{plural(language, count, words.peopleForms)}</span>
            <a
              className="inline-flex min-h-11 items-center"
              href={urlTo(
                language,
                'visitors',
                { cycle: String(cycle.id) },
                { open: open ? undefined : '1' },
              )}
            >
              {open ? words.all : words.onlyOpen}
            </a>
          </p>
          <Table
            caption={words.tabs.visitors}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                header: words.visitor,
                cell: ({ id, name }) =>
                  keeps ? (
                    <a href={urlTo(language, 'visitor', { cycle: String(cycle.id), visitor: id })}>
                      <bdi>{name[language]}</bdi>
                    </a>
                  ) : (
                    <bdi>{name[language]}</bdi>
                  ),
              },
              { key: 'kind', header: words.kind, cell: ({ kind }) => words.kinds[kind] },
              {
                key: 'declared',
                header: words.declared,
                cell: ({ asked, answered }) =>
                  !asked && answered === 0 ? (
                    <Tag tone="notice">{words.notAsked}</Tag>
                  ) : (
                    <Tag tone={answered < entities ? 'notice' : 'good'}>
                      {words.answeredOf(number(answered), number(entities))}
                    </Tag>
                  ),
              },
              {
                key: 'interests',
                header: words.interests,
                numeric: true,
                cell: ({ interests }) => number(interests),
              },
              {
                key: 'planned',
                header: words.planned,
                numeric: true,
                cell: ({ id, planned }) => (
                  <a
                    href={urlTo(language, 'plannedVisits', { cycle: String(cycle.id) }, { visitor: id })}
                    className="inline-flex min-h-6 min-w-6 justify-end"
                  >
                    {number(planned)}
                  </a>
                ),
              },
              {
                key: 'limits',
                header: words.limits,
                cell: ({ maxPerDay, maxPerCycle }) => words.limitsOf(number(maxPerDay), number(maxPerCycle)),
              },
            ]}
          />
          <Pagination
            {...{ page, pages }}
            hrefOf={(number) =>
              urlTo(
                language,
                'visitors',
                { cycle: String(cycle.id) },
                { open: open ? '1' : undefined, page: number > 1 ? number : undefined },
              )
            }
          />
        </>
      )}
    </Page>
  )
}
