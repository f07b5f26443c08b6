import { useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { roleToKeepRegister } from '../access.ts'
import { entityViewQuery, readEntityView } from '../entity-view.ts'
import { type EntityView, listEntitiesInView } from '../list-entities.server.ts'
import { DayForm } from '../parts/day-form.tsx'
import { EntitiesTable } from '../parts/entities-table.tsx'
import { RegistryTabs } from '../parts/registry-tabs.tsx'
import { rowsPerPage } from '../registry-view.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/entities.ts'

/** The entities with the number of their open centres, today or on a day. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const view = readEntityView(url.searchParams)
  const list = await listEntitiesInView(services.database, view, language)
  return { view, list, mayChange: roleToKeepRegister(person) !== null }
}

export default function EntitiesPage() {
  const { view, list, mayChange } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const here = urlTo(language, 'registryEntities')
  const number = (count: number) => formatNumber(language, count)
  return (
    <Page
      title={words.entities}
      lead={words.entitiesLead}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.registry, href: urlTo(language, 'registry') },
      ]}
    >
      <RegistryTabs current="registryEntities" />
      {list.all === 0 && view.on === null ? (
        <EmptyState title={words.emptyTitle}>{mayChange ? words.empty : words.emptyReader}</EmptyState>
      ) : (
        <>
          <DayForm here={here} on={view.on} keep={entityViewQuery(view)} />
          <EntitiesFilter view={view} />
          <p className="my-4">{words.shown(number(list.count), number(list.all))}</p>
          {list.count === 0 ? (
            <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
          ) : (
            <EntitiesTable entities={list.entities} view={view} />
          )}
          <Pagination
            page={view.page}
            pages={Math.ceil(list.count / rowsPerPage)}
            hrefOf={(page) => urlTo(language, 'registryEntities', {}, entityViewQuery(view, { page }))}
          />
        </>
      )}
      {mayChange && (
        <p className="no-print mt-6">
          <ButtonLink href={urlTo(language, 'registerEntity')} look="second">
            {words.registerEntity}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}

function EntitiesFilter({ view }: { readonly view: EntityView }) {
  const language = useLanguage()
  const words = useWords(registryWords)
  const here = urlTo(language, 'registryEntities')
  const states = Object.entries(words.entityStates).map(([value, label]) => ({ value, label }))
  return (
    <Filter
      label={words.filter}
      action={here}
      clear={view.q || view.state ? here : null}
      columns={2}
      keep={{ on: view.on ?? undefined }}
    >
      <TextInput name="q" type="search" label={words.search} value={view.q} />
      <Select
        name="state"
        label={words.state}
        value={view.state ?? ''}
        options={[{ value: '', label: words.all }, ...states]}
      />
    </Filter>
  )
}
