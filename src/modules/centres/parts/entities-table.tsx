import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { entityViewQuery } from '../entity-view.ts'
import type { EntityInList, EntityView } from '../list-entities.server.ts'
import { registryWords } from '../registry-words.ts'
import { EntityStateTag } from './state-tag.tsx'

/** The entities of one page of the list, sorted by the links in its header. */
export function EntitiesTable({
  entities,
  view,
}: {
  readonly entities: readonly EntityInList[]
  readonly view: EntityView
}) {
  const language = useLanguage()
  const words = useWords(registryWords)
  const on = view.on ?? undefined
  const sort = (key: EntityView['sort']) => ({
    href: urlTo(
      language,
      'registryEntities',
      {},
      entityViewQuery(view, {
        sort: key,
        descending: view.sort === key ? !view.descending : key === 'centres',
      }),
    ),
    direction:
      view.sort === key ? (view.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  const columns: readonly [Column<EntityInList>, ...Column<EntityInList>[]] = [
    {
      key: 'name',
      header: words.entity,
      sort: sort('name'),
      cell: ({ code, name }) => (
        <a href={urlTo(language, 'registryEntity', { entity: code }, { on })}>
          <bdi>{name[language]}</bdi>
        </a>
      ),
    },
    {
      key: 'code',
      header: words.code,
      sort: sort('code'),
      cell: ({ code }) => (
        <bdi dir="ltr" className="whitespace-nowrap">
          {code}
        </bdi>
      ),
    },
    {
      key: 'centres',
      header: words.openCentres,
      numeric: true,
      sort: sort('centres'),
      cell: ({ centres }) => formatNumber(language, centres),
    },
    {
      key: 'state',
      header: words.state,
      sort: sort('state'),
      cell: ({ state }) => <EntityStateTag state={state} />,
    },
  ]
  return (
    <Table
      caption={words.entities}
      captionHidden
      columns={columns}
      rows={entities}
      rowKey={({ code }) => code}
    />
  )
}
