import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { keepingWords } from '../keeping-words.ts'
import type { FoundPerson } from '../search-people.server.ts'
import { usePersonColumns, useRoleNames } from './person-columns.tsx'
import { StateTag } from './state-tag.tsx'

/** One page of the list of people. */
export function PeopleTable({ people }: { readonly people: readonly FoundPerson[] }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const namesOf = useRoleNames()
  const columns = usePersonColumns<FoundPerson>(({ id }) => urlTo(language, 'person', { person: id }))
  return (
    <Table
      caption={words.people}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        ...columns,
        {
          key: 'employer',
          header: words.employer,
          cell: ({ employer }) => (employer === null ? '–' : <bdi>{employer[language]}</bdi>),
        },
        {
          key: 'roles',
          header: words.roles,
          cell: ({ roles }) => namesOf(roles.map(({ role }) => role)) || words.noRole,
        },
        { key: 'state', header: words.state, cell: ({ disabled }) => <StateTag disabled={disabled} /> },
      ]}
    />
  )
}
