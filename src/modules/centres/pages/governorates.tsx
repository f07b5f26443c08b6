import { useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { roleToKeepRegister } from '../access.ts'
import { answerForm } from '../answer-form.server.ts'
import { bothOf, codeOf } from '../change-form.ts'
import { nameGovernorate } from '../name-governorate.server.ts'
import { DoneNotice } from '../parts/done-notice.tsx'
import { DraftForm } from '../parts/draft-form.tsx'
import { RegistryTabs } from '../parts/registry-tabs.tsx'
import { listGovernorates } from '../read-choices.server.ts'
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
  const page = context.get(pageContext)
  return answerForm(page, request, {
    otherwise: 'record',
    run: async ({ services, person, typed }) => {
      await nameGovernorate(services, person, { code: codeOf(typed, 'code'), name: bothOf(typed, 'name') })
      return { to: urlTo(page.language, 'registryGovernorates', {}, { done: 'governorate' }) }
    },
  })
}

export default function GovernoratesPage() {
  const { governorates, mayChange, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(registryWords)
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
          <DraftForm
            fields={['code', 'name_ar', 'name_en']}
            typed={answer?.typed ?? {}}
            errors={errors}
            intent="record"
          >
            {words.save}
          </DraftForm>
        </section>
      )}
    </Page>
  )
}
