import { data, redirect } from 'react-router'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import type { Text } from '#scoring/guide.ts'
import { Breakable } from '#ui/breakable.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { codeOf } from '../../centres/change-form.ts'
import { listGovernorates } from '../../centres/read-choices.server.ts'
import { roleToRunCycles } from '../access.ts'
import type { CensusDecision } from '../census.ts'
import { orRefused } from '../census-errors.ts'
import { censusWords } from '../census-words.ts'
import { typedFrom } from '../cycle-form.ts'
import { acceptConfirmed, decideLine } from '../decide-census.server.ts'
import { giveBack, revokeCensus } from '../give-back.server.ts'
import {
  linesPerPage,
  pageOfLines,
  type ReviewList,
  readLinesView,
  reviewListOf,
  reviewLists,
} from '../line-lists.ts'
import { LineReview } from '../parts/line-review.tsx'
import { ListChoice } from '../parts/list-choice.tsx'
import { type ComparedLine, readCensusEntity } from '../read-census-entity.server.ts'
import type { Route } from './+types/census-entity.ts'

/** What one entity answered, each answer beside the registry, to be accepted, refused or asked again. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const view = await readCensusEntity(services, person, Number(params.cycle) || 0, params.entity)
  if (!view) throw data(null, { status: 404 })
  const { lines: all, ...shown } = view
  const count = (list: ReviewList) => all.filter((line) => reviewListOf(line) === list).length
  const asked = readLinesView(url.searchParams, reviewLists, { all: all.length, first: count('waiting') })
  const listed = all.filter((line) => asked.list === null || reviewListOf(line) === asked.list)
  return {
    view: { ...shown, ...pageOfLines(listed, asked.page) },
    list: asked.list,
    counts: { all: all.length, waiting: count('waiting'), asked: count('asked'), decided: count('decided') },
    confirmed: all.filter(({ answer, decision }) => answer === 'confirmed' && decision === null).length,
    governorates: await listGovernorates(services.database),
    mayChange: roleToRunCycles(person) !== null,
    done: url.searchParams.get('done'),
    after: findAfter(all, url.searchParams.get('after')),
    next: listed.find((line) => reviewListOf(line) === 'waiting')?.id ?? null,
  }
}

/** The answer that was decided on last. */
function findAfter(lines: readonly ComparedLine[], id: string | null): { readonly name: Text } | null {
  const line = lines.find((one) => one.id === id)
  const name = (line?.said ?? line?.known)?.name
  return name === undefined ? null : { name }
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const cycle = Number(params.cycle) || 0
  const { line = '', intent = '' } = typed
  const done = await orRefused(language, async () => {
    if (intent === 'accept-confirmed') {
      await acceptConfirmed(services, person, cycle, params.entity)
      return 'confirmed'
    }
    if (intent === 'give-back') {
      await giveBack(services, person, cycle, params.entity)
      return 'given-back'
    }
    if (intent === 'revoke') {
      await revokeCensus(services, person, cycle, params.entity)
      return 'revoked'
    }
    const decision: CensusDecision =
      intent === 'accept' ? 'accepted' : intent === 'refuse' ? 'refused' : 'asked-again'
    await decideLine(services, person, {
      ...{ cycle, entity: params.entity, line, revision: Number(typed.revision) || 0, decision },
      reason: typed[`reason_${line}`] ?? '',
      code: codeOf(typed, `code_${line}`),
    })
    return decision
  })
  if ('errors' in done) {
    const errors = done.errors.map(({ field, text }) => ({
      text,
      ...(field !== undefined && { field: field === 'code' ? `code_${line}` : field }),
    }))
    return data({ typed, errors }, { status: done.status })
  }
  const target = urlTo(
    language,
    'censusEntity',
    { cycle: params.cycle, entity: params.entity },
    {
      list: url.searchParams.get('list') ?? undefined,
      page: url.searchParams.get('page') ?? undefined,
      done: done.value,
      after: line === '' ? undefined : line,
    },
  )
  return redirect(target)
}

export default function CensusEntityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, list, counts, governorates, mayChange, done, after, next } = loaderData
  const language = useLanguage()
  const words = useWords(censusWords)
  const { cycle, entity, lines } = view
  const errors = actionData?.errors ?? []
  const key = { cycle: String(cycle.id) }
  const [waiting, asked] = [loaderData.confirmed, counts.asked]
  const hrefOf = (to: ReviewList | null, page?: number) =>
    urlTo(language, 'censusEntity', { ...key, entity: entity.code }, { list: to ?? 'all', page })
  const count = (number: number) => plural(language, number, words.centres)
  return (
    <Page
      title={entity.name[language]}
      caption={`${words.censusTitle} · ${cycle.title[language]}`}
      lead={words.entityLead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: cycle.title[language], href: urlTo(language, 'cycle', key) },
        { label: words.censusTitle, href: urlTo(language, 'census', key) },
      ]}
    >
      <ErrorSummary errors={errors} />
      {done !== null && errors.length === 0 && words.decidedDone[done] !== undefined && (
        <Notice tone="good">
          <p>
            {after !== null && <bdi className="font-semibold">{after.name[language]}: </bdi>}
            {words.decidedDone[done]}
          </p>
          {mayChange && next !== null && (
            <a href={`#line-${next}`} className="inline-flex min-h-11 items-center">
              {words.nextAnswer}
            </a>
          )}
        </Notice>
      )}
      <div className="mb-6 max-w-[48rem]">
        <SummaryList
          rows={[
            { label: words.state, value: words.requestStates[entity.state] ?? entity.state },
            {
              label: words.address,
              value: entity.sentAt === null ? words.never : <Breakable text={entity.address} />,
            },
          ]}
        />
      </div>
      {entity.sentAt === null ? (
        <EmptyState title={words.notSent}>{words.notSentText}</EmptyState>
      ) : entity.submittedAt === null ? (
        <EmptyState title={words.notSubmitted}>{words.notSubmittedText}</EmptyState>
      ) : null}
      {mayChange && (
        <div className="mb-6 flex flex-wrap gap-x-8 gap-y-4">
          {waiting > 0 && (
            <Act
              intent="accept-confirmed"
              label={words.acceptConfirmed}
              hint={words.acceptConfirmedHint(count(waiting))}
            />
          )}
          {asked > 0 && view.open && (
            <Act intent="give-back" label={words.giveBack} hint={words.giveBackHint(count(asked))} />
          )}
          {entity.sentAt !== null && entity.submittedAt === null && (
            <Act intent="revoke" label={words.revoke} hint={words.revokeHint} />
          )}
        </div>
      )}
      {counts.all > linesPerPage && (
        <ListChoice
          label={words.answersByState}
          choices={[null, ...reviewLists].map((one) => ({
            label: one === null ? words.all : words.reviewLists[one],
            count: counts[one ?? 'all'],
            href: hrefOf(one),
            current: one === list,
          }))}
        />
      )}
      {counts.all > 0 && lines.length === 0 && (
        <EmptyState title={words.noneHere}>{words.noneHereText}</EmptyState>
      )}
      {lines.map((line) => (
        <LineReview
          key={line.id}
          line={line}
          governorates={governorates}
          mayChange={mayChange}
          typed={actionData?.typed ?? {}}
          errors={errors}
        />
      ))}
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => hrefOf(list, page > 1 ? page : undefined)}
      />
    </Page>
  )
}

function Act({
  intent,
  label,
  hint,
}: {
  readonly intent: string
  readonly label: string
  readonly hint: string
}) {
  return (
    <Form className="max-w-[26rem]">
      <Button name="intent" value={intent} look="second">
        {label}
      </Button>
      <p className="mt-1 text-quiet">{hint}</p>
    </Form>
  )
}
