import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { CentreInList } from '../list-centres.server.ts'
import { type CentreSort, type RegistryView, viewQuery } from '../registry-view.ts'
import { registryWords } from '../registry-words.ts'
import { StateTag } from './state-tag.tsx'

interface RegistryTableProps {
  readonly centres: readonly CentreInList[]
  readonly view: RegistryView
}

/** The centres of one page of the list, sorted by the links in its header. */
export function RegistryTable({ centres, view }: RegistryTableProps) {
  const language = useLanguage()
  const words = useWords(registryWords)
  const on = view.on ?? undefined
  const sort = (key: CentreSort) => ({
    href: urlTo(
      language,
      'registry',
      {},
      viewQuery(view, { sort: key, descending: view.sort === key && !view.descending }),
    ),
    direction:
      view.sort === key ? (view.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  const columns: readonly [Column<CentreInList>, ...Column<CentreInList>[]] = [
    {
      key: 'name',
      header: words.centre,
      sort: sort('name'),
      cell: ({ code, name }) => (
        <a href={urlTo(language, 'registryCentre', { centre: code }, { on })}>
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
      key: 'entity',
      header: words.entity,
      sort: sort('entity'),
      cell: ({ entity }) => (
        <a href={urlTo(language, 'registryEntity', { entity: entity.code }, { on })}>
          <bdi>{entity.name[language]}</bdi>
        </a>
      ),
    },
    {
      key: 'governorate',
      header: words.governorate,
      sort: sort('governorate'),
      cell: ({ governorate }) => governorate?.[language] ?? words.none,
    },
    {
      key: 'channel',
      header: words.channel,
      sort: sort('channel'),
      cell: ({ channel }) => words.channels[channel] ?? channel,
    },
    {
      key: 'opened',
      header: words.opened,
      sort: sort('opened'),
      cell: ({ openedOn }) => (openedOn === null ? words.none : formatDate(language, openedOn)),
    },
    {
      key: 'state',
      header: words.state,
      sort: sort('state'),
      cell: ({ state }) => <StateTag state={state} />,
    },
  ]
  return (
    <Table
      caption={words.centresTitle}
      captionHidden
      columns={columns}
      rows={centres}
      rowKey={({ code }) => code}
    />
  )
}
