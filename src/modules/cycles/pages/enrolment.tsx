import { data, redirect } from 'react-router'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { roleToRunCycles } from '../access.ts'
import { actOnEnrolment } from '../act-on-enrolment.server.ts'
import { orRefused } from '../census-errors.ts'
import { typedFrom } from '../cycle-form.ts'
import { listEnrolment } from '../enrolment.server.ts'
import {
  enrollable,
  enrolmentLists,
  enrolmentPerPage,
  enrolmentQuery,
  inEnrolmentList,
  narrowEnrolment,
  readEnrolmentView,
  usualLists,
} from '../enrolment-view.ts'
import { enrolmentWords } from '../enrolment-words.ts'
import { EnrolMany } from '../parts/enrol-many.tsx'
import { EnrolmentDone } from '../parts/enrolment-done.tsx'
import { EnrolmentTable } from '../parts/enrolment-table.tsx'
import { ListChoice } from '../parts/list-choice.tsx'
import { readCyclePlan } from '../read-plan.server.ts'
import type { Route } from './+types/enrolment.ts'

/** Which centres a cycle evaluates: enrolment, withdrawal, exemption. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await readCyclePlan(services.database, person, Number(params.cycle) || 0)
  if (!cycle) throw data(null, { status: 404 })
  const view = readEnrolmentView(url.searchParams)
  const all = await listEnrolment(services, person, cycle.id)
  const narrowed = narrowEnrolment(all, view)
  const { list } = view
  const listed = list === null ? narrowed : narrowed.filter((row) => inEnrolmentList(row, list))
  const pages = Math.max(1, Math.ceil(listed.length / enrolmentPerPage))
  const page = Math.min(view.page, pages)
  const after = all.find(({ code }) => code === url.searchParams.get('after'))
  return {
    ...{ cycle, view: { ...view, page }, pages, count: listed.length, all: narrowed.length },
    rows: listed.slice((page - 1) * enrolmentPerPage, page * enrolmentPerPage),
    entities: [...new Map(all.map(({ entity }) => [entity.code, entity])).values()],
    counts: enrolmentLists.map((list) => ({
      list,
      count: narrowed.filter((row) => inEnrolmentList(row, list)).length,
    })),
    open: enrollable(narrowed).length,
    accepted: enrollable(all).filter(({ census }) => census?.decision === 'accepted').length,
    moved: all.filter((row) => row.moved && !row.bound).length,
    frozen: cycle.status === 'closed' || cycle.status === 'published',
    mayChange: roleToRunCycles(person) !== null,
    toResult: mayOpen('analysisCycle', person),
    me: person?.id ?? '',
    done: url.searchParams.get('done'),
    changed: Number(url.searchParams.get('count')) || 0,
    after: after ? { code: after.code, name: after.name } : null,
  }
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const cycle = Number(params.cycle) || 0
  const view = readEnrolmentView(url.searchParams)
  const done = await orRefused(language, () => actOnEnrolment(services, person, { cycle, view, form }))
  if ('errors' in done) {
    const typed = typedFrom(form)
    const chosen = form.getAll('chosen').map(String)
    return data({ errors: done.errors, typed, chosen }, { status: done.status })
  }
  const query = { ...enrolmentQuery(view, { page: view.page }), ...done.value }
  return redirect(urlTo(language, 'enrolment', { cycle: params.cycle }, query))
}

export default function EnrolmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { cycle, view, rows, counts, frozen, mayChange, entities, toResult } = loaderData
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  const errors = actionData?.errors ?? []
  const key = { cycle: String(cycle.id) }
  const hrefOf = (query: ReturnType<typeof enrolmentQuery>) => urlTo(language, 'enrolment', key, query)
  return (
    <Page
      title={words.title}
      caption={cycle.title[language]}
      lead={words.lead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: cycle.title[language], href: urlTo(language, 'cycle', key) },
      ]}
    >
      <ErrorSummary errors={errors} />
      {errors.length === 0 && <EnrolmentDone {...loaderData} />}
      {frozen && (
        <Notice title={words.frozenTitle}>
          <p>{words.frozenText}</p>
          {toResult && (
            <a
              href={`${urlTo(language, 'analysisCycle', key)}#acts`}
              className="inline-flex min-h-11 items-center"
            >
              {words.toResult}
            </a>
          )}
        </Notice>
      )}
      <Filter
        label={words.narrow}
        action={hrefOf({ state: undefined, entity: undefined, q: undefined, page: undefined })}
        clear={
          view.entity === null && view.q === '' ? null : hrefOf(enrolmentQuery(view, { entity: null, q: '' }))
        }
        columns={2}
        keep={{ state: view.list ?? undefined }}
      >
        <TextInput name="q" label={words.search} value={view.q} />
        <Select
          name="entity"
          label={words.entity}
          value={view.entity ?? ''}
          options={[
            { value: '', label: words.allEntities },
            ...entities.map(({ code, name }) => ({ value: code, label: name[language] })),
          ]}
        />
      </Filter>
      <ListChoice
        label={words.filter}
        choices={[
          {
            label: words.all,
            count: loaderData.all,
            href: hrefOf(enrolmentQuery(view, { list: null })),
            current: view.list === null,
          },
          ...counts
            .filter(({ list, count }) => usualLists.includes(list) || count > 0 || list === view.list)
            .map(({ list, count }) => ({
              label: words.lists[list],
              count,
              href: hrefOf(enrolmentQuery(view, { list })),
              current: list === view.list,
            })),
        ]}
      />
      {mayChange && !frozen && <EnrolMany {...loaderData} />}
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <p className="mb-2 text-quiet">{plural(language, loaderData.count, words.centres)}</p>
          <EnrolmentTable
            rows={rows}
            mayChange={mayChange}
            frozen={frozen}
            me={loaderData.me}
            typed={actionData?.typed ?? {}}
            chosen={actionData?.chosen ?? []}
            errors={errors}
          />
        </>
      )}
      <Pagination
        page={view.page}
        pages={loaderData.pages}
        hrefOf={(page) => hrefOf(enrolmentQuery(view, { page }))}
      />
    </Page>
  )
}
