import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { isId } from '#platform/is-id.ts'
import type { Language } from '#platform/language.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { type Typed, typedFrom } from '../../centres/change-form.ts'
import { readChoices } from '../../centres/read-choices.server.ts'
import { answerLine, type LineSubject } from '../answer-census.server.ts'
import { type CensusAnswer, type CentreSaid, censusAnswers, saidOf, typedOfSaid } from '../census.ts'
import { orRefused } from '../census-errors.ts'
import { censusWords } from '../census-words.ts'
import { AnswerChoice } from '../parts/answer-choice.tsx'
import { ClosedLink } from '../parts/closed-link.tsx'
import { SaidFields } from '../parts/said-fields.tsx'
import { SentAnswers } from '../parts/sent-answers.tsx'
import type { CensusLine } from '../read-census-lines.server.ts'
import { type CensusSheet, readCensusLink } from '../read-census-link.server.ts'
import { withFieldName } from '../said-field-names.ts'
import type { Route } from './+types/census-line.ts'

/** The form about one centre of the registry, or about one that the entity adds. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const sheet = await readCensusLink(services, params.token)
  const { entities: _, ...choices } = await readChoices(services.database)
  const line = sheet?.state === 'open' ? readLine(sheet, params, language) : null
  const status =
    sheet === null ? 404 : sheet.state === 'open' || sheet.state === 'submitted' ? (line ? 200 : 404) : 410
  const shown = { ...choices, sheet, line, token: params.token, id: randomUUID() }
  return data(shown, { status })
}

interface OpenLine {
  readonly kind: LineSubject['kind']
  readonly name: { readonly ar: string; readonly en: string } | null
  readonly answer: CensusAnswer | null
  readonly typed: Typed
  readonly reason: string | null
}

function readLine(
  sheet: CensusSheet,
  params: { kind: string; line: string },
  language: Language,
): OpenLine | null {
  if (params.kind === 'added') {
    if (!isId(params.line)) return null
    const line = sheet.added.find(({ id }) => id === params.line) ?? null
    return { kind: 'added', name: line?.said?.name ?? null, answer: 'added', ...filled(line, null, language) }
  }
  if (params.kind !== 'centres') return null
  const asked = sheet.centres.find(({ record }) => record.code === params.line)
  if (!asked) return null
  const { record, line } = asked
  return {
    kind: 'centres',
    name: record.name,
    answer: line?.answer ?? null,
    ...filled(line, saidOf(record), language),
  }
}

/** What stands in the fields: what was answered, otherwise what the registry says. */
const filled = (line: CensusLine | null, known: CentreSaid | null, language: Language) => ({
  typed: {
    ...typedOfLine(line?.said ?? known, language),
    on: line?.since ?? '',
    opened_on: line?.since ?? '',
    note: line?.note ?? '',
  },
  reason: line?.reason ?? null,
})

const typedOfLine = (said: CentreSaid | null, language: Language): Typed =>
  said === null ? {} : typedOfSaid(said, language)

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, language } = context.get(pageContext)
  const { intent, id = '', revision, answer, ...typed } = typedFrom(await request.formData())
  const kept = { ...typed, answer: answer ?? '', id, revision: revision ?? '' }
  if (intent === 'switch-language') return data({ typed: kept, errors: [], late: false })
  const subject: LineSubject =
    params.kind === 'added' ? { kind: 'added', id: params.line } : { kind: 'centres', code: params.line }
  const said = censusAnswers.find((one) => one === answer) ?? null
  const answered = await orRefused(language, async () =>
    answerLine(services, params.token, {
      ...{ id, revision: Number(revision) || 0, subject, typed },
      answer: said ?? (subject.kind === 'added' ? 'added' : 'corrected'),
    }),
  )
  if ('errors' in answered) {
    const { errors, status, codes } = answered
    return data({ typed: kept, errors, late: codes.includes('census.changed_meanwhile') }, { status })
  }
  const after = subject.kind === 'centres' ? subject.code : undefined
  return redirect(urlTo(language, 'censusLink', { token: params.token }, { done: 'saved', after }))
}

export default function CensusLinePage({ loaderData, actionData }: Route.ComponentProps) {
  const { sheet, line, token, id, governorates, channels } = loaderData
  const language = useLanguage()
  const words = useWords(censusWords)
  if (sheet === null) return <ClosedLink state="unknown" />
  if (sheet.state === 'submitted') return <SentAnswers sheet={sheet} />
  if (sheet.state !== 'open') return <ClosedLink state={sheet.state} />
  if (line === null) return <ClosedLink state="unknown" />
  const typed: Typed = actionData?.typed ?? line.typed
  const errors = actionData?.errors ?? []
  const back = urlTo(language, 'censusLink', { token })
  const fresh = actionData === undefined || actionData.late
  const own = line.kind === 'centres'
  return (
    <Page
      title={own ? words.lineTitle : words.addTitle}
      caption={<bdi>{line.name?.[language] ?? sheet.entity.name[language]}</bdi>}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.linkTitle, href: back }]}
    >
      <ErrorSummary errors={errors.map((error) => withFieldName(language, error))} />
      {line.reason !== null && (
        <Notice title={words.decisions['asked-again'] ?? ''}>
          <bdi>{line.reason}</bdi>
        </Notice>
      )}
      {actionData?.late && (
        <Notice title={words.whatStands}>
          {words.whatStandsText(line.answer ? (words.answers[line.answer] ?? '') : words.noAnswer)}
        </Notice>
      )}
      <Form id="draft" noValidate>
        <input type="hidden" name="id" value={fresh ? id : typed.id} />
        <input type="hidden" name="revision" value={fresh ? sheet.revision : typed.revision} />
        {own && (
          <>
            <AnswerChoice chosen={actionData ? (typed.answer ?? '') : (line.answer ?? 'corrected')} />
            <TextInput
              name="on"
              type="date"
              label={words.since}
              hint={words.sinceHint}
              value={typed.on ?? ''}
              error={errorOf(errors, 'on')}
              width="short"
              latin
              optional
            />
          </>
        )}
        <Heading level={2}>{words.details}</Heading>
        {own && <p className="mb-4 text-quiet">{words.detailsHint}</p>}
        <SaidFields typed={typed} errors={errors} governorates={governorates} channels={channels} />
        {!own && (
          <TextInput
            name="opened_on"
            type="date"
            label={words.opened}
            hint={words.openedHint}
            value={typed.opened_on ?? ''}
            error={errorOf(errors, 'opened_on')}
            width="short"
            latin
            optional
          />
        )}
        <TextArea name="note" label={words.note} value={typed.note ?? ''} error={errorOf(errors, 'note')} />
        <Button>{words.save}</Button>
      </Form>
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.back}
        </a>
      </p>
    </Page>
  )
}
