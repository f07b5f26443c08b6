import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { roleToKeepRegister } from '../access.ts'
import { bothOf, codeOf, type Typed, typedFrom } from '../change-form.ts'
import { nameGovernorate } from '../name-governorate.server.ts'
import { ChangeFields } from '../parts/change-fields.tsx'
import { DoneNotice } from '../parts/done-notice.tsx'
import { RegistryTabs } from '../parts/registry-tabs.tsx'
import { listGovernorates } from '../read-choices.server.ts'
import { orErrors } from '../refusal-texts.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/governorates.ts'

export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  return {
    governorates: await listGovernorates(services.database),
    mayChange: roleToKeepRegister(person) !== null,
    done: url.searchParams.get('done'),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed: Typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return { typed, errors: none }
  const given = { code: codeOf(typed, 'code'), name: bothOf(typed, 'name') }
  const done = await orErrors(language, () => nameGovernorate(services, person, given))
  if ('errors' in done) return data({ typed, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'registryGovernorates', {}, { done: 'governorate' }))
}

const noChoices = { entities: [], governorates: [], channels: [] }

export default function GovernoratesPage() {
  const { governorates, mayChange, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const typed: Typed = answer?.typed ?? {}
  const errors = answer?.errors ?? []
  return (
    <Page
      title={words.governorates}
      lead={words.governoratesLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.registry, href: urlTo(language, 'registry') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {answer === undefined && <DoneNotice done={done} />}
      <RegistryTabs current="registryGovernorates" />
      {governorates.length > 0 && (
        <Table
          caption={words.governorates}
          captionHidden
          cards={false}
          columns={[
            { key: 'name', header: words.governorate, cell: ({ name }) => <bdi>{name[language]}</bdi> },
            { key: 'code', header: words.code, cell: ({ code }) => <bdi dir="ltr">{code}</bdi> },
          ]}
          rows={governorates}
          rowKey={({ code }) => code}
        />
      )}
      {mayChange && (
        <section>
          <Heading level={2}>{words.addGovernorate}</Heading>
          <form id="draft" method="post" noValidate>
            <TextInput
              name="code"
              label={words.code}
              value={typed.code}
              error={errorOf(errors, 'code')}
              width="medium"
              latin
            />
            <ChangeFields fields={['name_ar', 'name_en']} typed={typed} errors={errors} choices={noChoices} />
            <Button name="intent" value="save">
              {words.save}
            </Button>
          </form>
        </section>
      )}
    </Page>
  )
}
