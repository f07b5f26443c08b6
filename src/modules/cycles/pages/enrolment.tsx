import { data, redirect } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { roleToRunCycles } from '../access.ts'
import { orRefused } from '../census-errors.ts'
import { enrolCentres, refreshEnrolled, withdrawCentre } from '../change-enrolment.server.ts'
import { typedFrom } from '../cycle-form.ts'
import { type EnrolmentRow, listEnrolment } from '../enrolment.server.ts'
import { enrolmentWords } from '../enrolment-words.ts'
import { decideExemption, proposeExemption } from '../exempt-centre.server.ts'
import { EnrolmentTable } from '../parts/enrolment-table.tsx'
import { readCyclePlan } from '../read-plan.server.ts'
import type { Route } from './+types/enrolment.ts'

const filters = ['enrolled', 'notEnrolled', 'proposed', 'exempt'] as const

/** Which centres a cycle evaluates: enrolment, withdrawal, exemption. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await readCyclePlan(services.database, person, Number(params.cycle) || 0)
  if (!cycle) throw data(null, { status: 404 })
  return {
    cycle,
    rows: await listEnrolment(services, person, cycle.id),
    mayChange: roleToRunCycles(person) !== null && cycle.status !== 'published',
    me: person?.id ?? '',
    filter: filters.find((one) => one === url.searchParams.get('state')) ?? null,
    done: url.searchParams.get('done'),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const { intent = '', centre = '' } = typed
  const cycle = Number(params.cycle) || 0
  const reason = typed[`reason_${centre}`] ?? ''
  const done = await orRefused(language, async () => {
    if (intent === 'enrol') {
      await enrolCentres(services, person, cycle, centre.split(' '))
      return 'enrolled'
    }
    if (intent === 'refresh') {
      await refreshEnrolled(services, person, cycle)
      return 'refreshed'
    }
    if (intent === 'withdraw') {
      await withdrawCentre(services, person, { cycle, centre, reason })
      return 'withdrawn'
    }
    if (intent === 'propose') {
      await proposeExemption(services, person, { cycle, centre, reason })
      return 'proposed'
    }
    const decision = intent === 'grant' ? 'granted' : intent === 'end' ? 'ended' : 'refused'
    const revision = Number(typed.revision) || 0
    await decideExemption(services, person, { cycle, centre, revision, decision })
    return decision
  })
  if ('errors' in done) return data({ errors: done.errors, typed }, { status: done.status })
  return redirect(urlTo(language, 'enrolment', { cycle: params.cycle }, { done: done.value }))
}

const inState = (row: EnrolmentRow, filter: (typeof filters)[number] | null): boolean =>
  filter === null ||
  (filter === 'enrolled' && row.enrolled) ||
  (filter === 'notEnrolled' && !row.enrolled) ||
  (filter === 'proposed' && row.exemption?.status === 'proposed') ||
  (filter === 'exempt' && row.exemption?.status === 'granted')

export default function EnrolmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { cycle, rows, mayChange, me, filter, done } = loaderData
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  const errors = actionData?.errors ?? []
  const key = { cycle: String(cycle.id) }
  const number = (value: number) => formatNumber(language, value)
  const shown = rows.filter((row) => inState(row, filter))
  const accepted = rows.filter((row) => !row.enrolled && row.open && row.census?.decision === 'accepted')
  const moved = rows.filter((row) => row.moved && !row.bound).length
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
      {done !== null && errors.length === 0 && words.done[done] !== undefined && (
        <Notice tone="good">{words.done[done]}</Notice>
      )}
      <nav aria-label={words.filter} className="no-print mb-4 flex flex-wrap gap-2">
        {[null, ...filters].map((one) => (
          <a
            key={one ?? 'all'}
            href={urlTo(language, 'enrolment', key, { state: one ?? undefined })}
            aria-current={one === filter ? 'page' : undefined}
            className="inline-flex min-h-11 items-center rounded border border-line px-3 aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold"
          >
            {one === null ? words.all : words[one]} ({number(rows.filter((row) => inState(row, one)).length)})
          </a>
        ))}
      </nav>
      {mayChange && accepted.length > 0 && (
        <form method="post" className="mb-4">
          <input type="hidden" name="centre" value={accepted.map(({ code }) => code).join(' ')} />
          <Button name="intent" value="enrol" look="second">
            {words.enrolAccepted}
          </Button>
          <p className="mt-1 text-quiet">{words.enrolAcceptedHint(number(accepted.length))}</p>
        </form>
      )}
      {mayChange && moved > 0 && (
        <form method="post" className="mb-4">
          <Button name="intent" value="refresh" look="second">
            {words.refresh}
          </Button>
          <p className="mt-1 text-quiet">{words.refreshHint(number(moved))}</p>
        </form>
      )}
      {shown.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <EnrolmentTable
          rows={shown}
          mayChange={mayChange}
          me={me}
          typed={actionData?.typed ?? {}}
          errors={errors}
        />
      )}
    </Page>
  )
}
