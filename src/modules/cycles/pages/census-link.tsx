import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { formatDate, formatNumber, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { listGovernorates } from '../../centres/read-choices.server.ts'
import { answerLine } from '../answer-census.server.ts'
import { orRefused } from '../census-errors.ts'
import { censusWords } from '../census-words.ts'
import { confirmRest, removeAdded } from '../confirm-rest.server.ts'
import {
  type AskedList,
  askedListOf,
  askedLists,
  linesPerPage,
  pageOfLines,
  readLinesView,
} from '../line-lists.ts'
import { AddedTable } from '../parts/added-table.tsx'
import { AskedTable } from '../parts/asked-table.tsx'
import { ClosedLink } from '../parts/closed-link.tsx'
import { ListChoice } from '../parts/list-choice.tsx'
import { SentAnswers } from '../parts/sent-answers.tsx'
import { type AskedCentre, readCensusLink } from '../read-census-link.server.ts'
import type { Route } from './+types/census-link.ts'

/** The centres of one entity, to be confirmed or corrected over a link; after sending, what happens next. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const sheet = await readCensusLink(services, params.token)
  const governorates = sheet?.state === 'open' ? await listGovernorates(services.database) : []
  const centres = sheet?.centres ?? []
  const open = centres.filter(({ line }) => askedListOf(line) === 'open').length
  const asked = readLinesView(url.searchParams, askedLists, { all: centres.length, first: open })
  const listed = centres.filter(({ line }) => asked.list === null || askedListOf(line) === asked.list)
  const shownPage = pageOfLines(listed, asked.page)
  const keys = [
    'rest',
    'add',
    ...shownPage.lines.map(({ record }) => record.code),
    ...(sheet?.added ?? []).map(({ id }) => id),
  ]
  const posts = Object.fromEntries(keys.map((key) => [key, randomUUID()]))
  const shown = {
    token: params.token,
    sheet,
    list: asked.list,
    ...{ page: shownPage, open },
    next: nextAfter(shownPage.lines, url.searchParams.get('after')),
    governorates,
    posts,
    add: randomUUID(),
    done: url.searchParams.get('done'),
  }
  const dead = sheet === null ? 404 : sheet.state === 'open' || sheet.state === 'submitted' ? 200 : 410
  return data(shown, { status: dead })
}

/** The first centre without an answer after one that was answered, on the same page. */
function nextAfter(lines: readonly AskedCentre[], after: string | null) {
  const waits = lines.filter(({ line }) => askedListOf(line) === 'open').map(({ record }) => record)
  const next = waits.find(({ code }) => after !== null && code > after) ?? waits[0]
  return next === undefined ? null : { code: next.code, name: next.name }
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { services, language } = context.get(pageContext)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const post = { id: text('id'), revision: Number(text('revision')) || 0 }
  const intent = text('intent')
  const answered = await orRefused(language, async () => {
    if (intent === 'rest') return confirmRest(services, params.token, post)
    if (intent === 'remove') return removeAdded(services, params.token, { ...post, line: text('line') })
    const subject = { kind: 'centres', code: text('centre') } as const
    return answerLine(services, params.token, { ...post, subject, answer: 'confirmed', typed: {} })
  })
  if ('errors' in answered) return data({ errors: answered.errors }, { status: answered.status })
  const done = intent === 'remove' ? 'removed' : intent === 'rest' ? 'confirmed' : 'saved'
  const [list, page] = ['list', 'page'].map((name) => url.searchParams.get(name) ?? undefined)
  const after = intent === 'confirm' ? text('centre') : undefined
  return redirect(urlTo(language, 'censusLink', { token: params.token }, { list, page, done, after }))
}

export default function CensusLinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { sheet } = loaderData
  if (sheet === null) return <ClosedLink state="unknown" />
  if (sheet.state === 'submitted') return <SentAnswers sheet={sheet} />
  if (sheet.state !== 'open') return <ClosedLink state={sheet.state} />
  return <OpenSheet {...loaderData} sheet={sheet} errors={actionData?.errors ?? []} />
}

type Loaded = Route.ComponentProps['loaderData']

interface OpenSheetProps extends Omit<Loaded, 'sheet'> {
  readonly sheet: NonNullable<Loaded['sheet']>
  readonly errors: NonNullable<Route.ComponentProps['actionData']>['errors']
}

function OpenSheet(props: OpenSheetProps) {
  const { token, sheet, governorates, posts, add, done, errors, list, page, open, next } = props
  const language = useLanguage()
  const words = useWords(censusWords)
  const count = (number: number) => plural(language, number, words.centres)
  const left = sheet.centres.filter(({ line }) => line === null).length
  const all = sheet.centres.length
  const lines = [...sheet.centres.map(({ line }) => line), ...sheet.added]
  const asked = lines.some((line) => line?.decision === 'asked-again')
  const hrefOf = (to: AskedList | null, number?: number) =>
    urlTo(language, 'censusLink', { token }, { list: to ?? 'all', page: number })
  return (
    <Page
      title={words.linkTitle}
      width="wide"
      caption={
        <bdi>
          {sheet.entity.name[language]} · {sheet.title[language]}
        </bdi>
      }
      lead={words.linkLead(formatDate(language, sheet.answerBy))}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      {done !== null && errors.length === 0 && words.done[done] !== undefined && (
        <Notice tone="good">
          <p>{words.done[done]}</p>
          {next === null ? (
            open === 0 && (
              <a
                href={urlTo(language, 'censusCheck', { token })}
                className="inline-flex min-h-11 items-center"
              >
                {words.allDone}
              </a>
            )
          ) : (
            <a href={`#centre-${next.code}`} className="inline-flex min-h-11 items-center">
              {words.nextCentre(next.name[language])}
            </a>
          )}
        </Notice>
      )}
      {asked && <Notice title={words.askedAgain}>{words.askedAgainText}</Notice>}
      <p className="mb-2 max-w-[42rem]">{words.saved}</p>
      <Heading level={2}>{words.yourCentres}</Heading>
      {all === 0 ? (
        <EmptyState title={words.noCentres}>{words.noCentresText}</EmptyState>
      ) : (
        <>
          <p className="mb-2 font-semibold">
            {words.progress(formatNumber(language, all - left), count(all))}
          </p>
          {all > linesPerPage && (
            <ListChoice
              label={words.centresByAnswer}
              choices={[null, ...askedLists].map((one) => ({
                label: one === null ? words.all : words.askedLists[one],
                count: one === null ? all : one === 'open' ? open : all - open,
                href: hrefOf(one),
                current: one === list,
              }))}
            />
          )}
          {page.lines.length === 0 ? (
            <p>{words.allAnswered}</p>
          ) : (
            <AskedTable {...{ token, sheet, governorates, posts }} centres={page.lines} />
          )}
          <Pagination
            page={page.page}
            pages={page.pages}
            hrefOf={(number) => hrefOf(list, number > 1 ? number : undefined)}
          />
        </>
      )}
      {left > 1 && (
        <Form className="my-6">
          <input type="hidden" name="id" value={posts.rest} />
          <input type="hidden" name="revision" value={sheet.revision} />
          <Button name="intent" value="rest" look="second">
            {words.confirmRest}
          </Button>
          <p className="mt-1 text-quiet">{words.confirmRestHint(count(left))}</p>
        </Form>
      )}
      {sheet.added.length > 0 && (
        <>
          <Heading level={2}>{words.addedCentres}</Heading>
          <AddedTable token={token} sheet={sheet} posts={posts} />
        </>
      )}
      <p className="my-6">
        <a
          href={urlTo(language, 'censusLine', { token, kind: 'added', line: add })}
          className="inline-flex min-h-11 items-center"
        >
          {words.add}
        </a>
      </p>
      <ButtonLink href={urlTo(language, 'censusCheck', { token })}>{words.checkAndSend}</ButtonLink>
    </Page>
  )
}
