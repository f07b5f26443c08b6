import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { formatDate, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { listGovernorates } from '../../centres/read-choices.server.ts'
import { saidOf } from '../census.ts'
import { orRefused } from '../census-errors.ts'
import { censusWords } from '../census-words.ts'
import { AnswerTag } from '../parts/answer-tag.tsx'
import { ClosedLink } from '../parts/closed-link.tsx'
import { Differences } from '../parts/differences.tsx'
import { SentAnswers } from '../parts/sent-answers.tsx'
import { readCensusLink } from '../read-census-link.server.ts'
import { submitCensus } from '../submit-census.server.ts'
import type { Route } from './+types/census-check.ts'

/** Everything that was answered over a link, for a last look before it is sent. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const sheet = await readCensusLink(services, params.token)
  const governorates = await listGovernorates(services.database)
  const status = sheet === null ? 404 : sheet.state === 'open' || sheet.state === 'submitted' ? 200 : 410
  const shown = { sheet, governorates, token: params.token, id: randomUUID() }
  return data(shown, { status })
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, language } = context.get(pageContext)
  const form = await request.formData()
  const post = { id: String(form.get('id') ?? ''), revision: Number(form.get('revision')) || 0 }
  const sent = await orRefused(language, () => submitCensus(services, params.token, post))
  if ('errors' in sent) return data({ errors: sent.errors }, { status: sent.status })
  return redirect(urlTo(language, 'censusLink', { token: params.token }))
}

export default function CensusCheckPage({ loaderData, actionData }: Route.ComponentProps) {
  const { sheet, governorates, token, id } = loaderData
  const language = useLanguage()
  const words = useWords(censusWords)
  if (sheet === null) return <ClosedLink state="unknown" />
  if (sheet.state === 'submitted') return <SentAnswers sheet={sheet} />
  if (sheet.state !== 'open') return <ClosedLink state={sheet.state} />
  const errors = actionData?.errors ?? []
  const left = sheet.centres.filter(({ line }) => line === null).length
  const back = urlTo(language, 'censusLink', { token })
  const lines = [
    ...sheet.centres.flatMap(({ record, line }) =>
      line === null ? [] : [{ line, name: record.name[language], known: saidOf(record) }],
    ),
    ...sheet.added.map((line) => ({ line, name: line.said?.name[language] ?? '', known: null })),
  ]
  return (
    <Page
      title={words.checkTitle}
      caption={<bdi>{sheet.entity.name[language]}</bdi>}
      lead={words.checkLead}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.linkTitle, href: back }]}
    >
      <ErrorSummary errors={errors} />
      {left > 0 && <Notice>{words.unanswered(plural(language, left, words.centres))}</Notice>}
      {lines.map(({ line, name, known }) => (
        <section key={line.id} className="mb-4 border-b border-line pb-4">
          <Heading level={2}>{name}</Heading>
          <p className="mb-2">
            <AnswerTag line={line} />{' '}
            {line.since !== null && words.sinceDay(formatDate(language, line.since))}
          </p>
          {line.said !== null && (
            <Differences
              caption={name}
              said={line.said}
              known={known}
              governorates={governorates}
              headers={{ known: words.was, said: words.now }}
              short
            />
          )}
          {line.note !== null && (
            <p className="mt-2">
              {words.note}: <bdi>{line.note}</bdi>
            </p>
          )}
        </section>
      ))}
      {left === 0 && (
        <Form className="my-6">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="revision" value={sheet.revision} />
          <Button>{words.send}</Button>
        </Form>
      )}
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.back}
        </a>
      </p>
    </Page>
  )
}
