import { useActionData } from 'react-router'
import { plural } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import type { FormAnswer } from '../answer-form.server.ts'
import type { FieldName, Typed } from '../change-form.ts'
import type { Choices } from '../read-choices.server.ts'
import type { SubjectKind } from '../registry-fact.ts'
import { registryWords } from '../registry-words.ts'
import { CheckAnswers } from './check-answers.tsx'
import { DraftForm } from './draft-form.tsx'

interface ChangePageProps {
  readonly title: string
  readonly lead: string
  /** What is changed. */
  readonly subject: { readonly kind: SubjectKind; readonly code: string; readonly name: Text }
  readonly fields: readonly FieldName[]
  /** What stands in the fields when the page opens. */
  readonly known: Typed
  readonly choices?: Choices
}

/** Changes an entity or a centre: a form, then what will be saved for a last look. */
export function ChangePage({ title, lead, subject, fields, known, choices }: ChangePageProps) {
  const answer = useActionData<FormAnswer>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const typed = answer?.typed ?? known
  const errors = answer?.errors ?? []
  const centres = answer?.centres ?? 0
  const back = addressOf(language, subject)
  return (
    <Page
      title={title}
      caption={<bdi>{subject.name[language]}</bdi>}
      lead={lead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.registry, href: urlTo(language, 'registry') },
        { label: subject.name[language], href: back },
      ]}
    >
      <ErrorSummary errors={errors} />
      {answer?.checked ? (
        <CheckAnswers
          fields={fields}
          typed={typed}
          choices={choices}
          other={answer.other}
          also={centres > 0 ? words.movesToo(plural(language, centres, words.centres)) : null}
        />
      ) : (
        <DraftForm fields={fields} typed={typed} errors={errors} choices={choices} intent="check">
          {words.goOn}
        </DraftForm>
      )}
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.cancel}
        </a>
      </p>
    </Page>
  )
}

const addressOf = (language: 'ar' | 'en', { kind, code }: ChangePageProps['subject']): string =>
  kind === 'centre'
    ? urlTo(language, 'registryCentre', { centre: code })
    : urlTo(language, 'registryEntity', { entity: code })
