import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { parseNumber } from '#platform/digits.ts'
import { localDigits } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { listGuides } from '../../standards/read.server.ts'
import { cycleFrom, typedFrom } from '../cycle-form.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listTakingPart } from '../list-taking-part.server.ts'
import { openForEntities } from '../open-for-entities.server.ts'
import { DateFields, TitleFields } from '../parts/cycle-fields.tsx'
import { EntityChoice } from '../parts/entity-choice.tsx'
import { listCyclePlans } from '../read-plan.server.ts'
import { cycleWords } from '../words.ts'
import type { Route } from './+types/open-cycle.ts'

/** What a new cycle can be made of: published guides, and entities with open centres. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const [guides, entities, cycles] = await Promise.all([
    listGuides(database, person),
    listTakingPart(database),
    listCyclePlans(database, person),
  ])
  return {
    guides: guides
      .filter(({ status }) => status === 'published')
      .map(({ code, edition, title }) => ({ code, edition, title })),
    entities,
    next: (cycles[0]?.id ?? 0) + 1,
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return data({ typed, errors: none })
  const [code = '', edition = ''] = (typed.guide ?? '').split('/')
  const id = parseNumber(typed.number ?? '') ?? 0
  try {
    const entities = (typed.entity ?? '').split(' ').filter((one) => one !== '')
    await openForEntities(services, person, { ...cycleFrom(typed), id, guide: { code, edition }, entities })
    return redirect(urlTo(language, 'cycle', { cycle: String(id) }, { done: 'opened' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ typed, errors }, { status })
  }
}

export default function OpenCyclePage() {
  const { guides, entities, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(cycleWords)
  const typed = answer?.typed ?? { number: String(next) }
  const errors = answer?.errors ?? []
  return (
    <Page
      title={words.openTitle}
      lead={words.openLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {guides.length === 0 ? (
        <EmptyState title={words.noGuide}>{words.noGuideText}</EmptyState>
      ) : (
        <Form id="draft" noValidate>
          <TextInput
            name="number"
            label={words.number}
            hint={words.numberHint}
            value={typed.number ?? ''}
            error={errorOf(errors, 'number')}
            inputMode="numeric"
            width="short"
          />
          <TitleFields typed={typed} errors={errors} />
          <Select
            name="guide"
            label={words.guide}
            hint={words.guideHint}
            value={typed.guide ?? ''}
            error={errorOf(errors, 'guide')}
            options={guides.map(({ code, edition, title }) => ({
              value: `${code}/${edition}`,
              label: words.guideEdition(title[language], localDigits(language, edition)),
            }))}
          />
          <EntityChoice
            entities={entities}
            chosen={answer ? (typed.entity ?? '').split(' ') : entities.map(({ code }) => code)}
            error={errorOf(errors, 'entity')}
          />
          <DateFields typed={typed} errors={errors} />
          <Button>{words.openIt}</Button>
        </Form>
      )}
    </Page>
  )
}
