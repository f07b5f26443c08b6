import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { roleToKeepRegister } from '../access.ts'
import { importWords } from '../import-words.ts'
import { listCentres } from '../list-centres.server.ts'
import { isRegistryEmpty, loadBahrain } from '../load-bahrain.server.ts'
import { DayForm } from '../parts/day-form.tsx'
import { DoneNotice } from '../parts/done-notice.tsx'
import { RegistryFilter } from '../parts/registry-filter.tsx'
import { RegistryTable } from '../parts/registry-table.tsx'
import { RegistryTabs } from '../parts/registry-tabs.tsx'
import { readChoices } from '../read-choices.server.ts'
import { orErrors } from '../refusal-texts.ts'
import { readView, rowsPerPage, viewQuery } from '../registry-view.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/registry.ts'

/** The centres, today or as they were on a day. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const view = readView(url.searchParams)
  const [list, choices] = await Promise.all([
    listCentres(services.database, view, language),
    readChoices(services.database),
  ])
  return {
    ...{ view, list, choices },
    mayChange: roleToKeepRegister(person) !== null,
    mayLoad: list.all === 0 && (await isRegistryEmpty(services.database)),
    done: url.searchParams.get('done'),
  }
}

/** Loads the ready-made set into a registry that holds nothing. */
export async function action({ context }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const done = await orErrors(language, () => loadBahrain(services, person))
  if ('errors' in done) return data({ errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'registry', {}, { done: 'loaded' }))
}

export default function RegistryPage() {
  const { view, list, choices, mayChange, mayLoad, done } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(registryWords)
  const number = (count: number) => formatNumber(language, count)
  return (
    <Page
      title={words.registry}
      lead={words.registryLead}
      width="wide"
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <ErrorSummary errors={errors} />
      <DoneNotice done={done} />
      <RegistryTabs current="registry" />
      {list.all === 0 && view.on === null ? (
        <EmptyState title={words.emptyTitle}>{mayChange ? words.empty : words.emptyReader}</EmptyState>
      ) : (
        <>
          <DayForm here={urlTo(language, 'registry')} on={view.on} keep={viewQuery(view)} />
          <RegistryFilter view={view} choices={choices} />
          <p className="my-4">{words.shown(number(list.count), number(list.all))}</p>
          {list.count === 0 ? (
            <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
          ) : (
            <RegistryTable centres={list.centres} view={view} />
          )}
          <Pagination
            page={view.page}
            pages={Math.ceil(list.count / rowsPerPage)}
            hrefOf={(page) => urlTo(language, 'registry', {}, viewQuery(view, { page }))}
          />
        </>
      )}
      {mayChange && mayLoad && <LoadReady />}
      {mayChange && (
        <p className="no-print mt-6 flex flex-wrap gap-4">
          <ButtonLink href={urlTo(language, 'registerCentre')} look="second">
            {words.registerCentre}
          </ButtonLink>
          <ButtonLink href={urlTo(language, 'registryImport')} look="second">
            {words.importFile}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}

/** Offers the set that ships with the program. */
function LoadReady() {
  const words = useWords(importWords)
  return (
    <section className="max-w-[42rem]">
      <Heading level={2}>{words.load}</Heading>
      <p className="mb-4">{words.loadLead}</p>
      <Form>
        <Button look="second" name="intent" value="load">
          {words.load}
        </Button>
      </Form>
    </section>
  )
}
