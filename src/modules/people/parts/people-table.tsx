import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { keepingWords } from '../keeping-words.ts'
import type { FoundPerson } from '../search-people.server.ts'
import { peopleWords } from '../words.ts'
import { StateTag } from './state-tag.tsx'

/** One page of the list of people. */
export function PeopleTable({ people }: { readonly people: readonly FoundPerson[] }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  const comma = language === 'ar' ? '، ' : ', '
  const rolesOf = ({ roles }: FoundPerson): string =>
    [...new Set(roles.map(({ role }) => roleNames[role] ?? role))].join(comma)
  return (
    <Table
      caption={words.people}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: words.name,
          cell: ({ id, name }) => (
            <a href={urlTo(language, 'person', { person: id })}>
              <bdi>{name[language]}</bdi>
            </a>
          ),
        },
        {
          key: 'email',
          header: words.email,
          cell: ({ email }) => (
            <bdi dir="ltr" className="break-all">
              {email}
            </bdi>
          ),
        },
        {
          key: 'employer',
          header: words.employer,
          cell: ({ employer }) => (employer === null ? '–' : <bdi>{employer[language]}</bdi>),
        },
        { key: 'roles', header: words.roles, cell: (one) => rolesOf(one) || words.noRole },
        { key: 'state', header: words.state, cell: ({ disabled }) => <StateTag disabled={disabled} /> },
      ]}
    />
  )
}
