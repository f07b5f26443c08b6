import { asksSecondFactor, roles, scopesOf } from '#modules/people/role.ts'
import { peopleWords } from '#modules/people/words.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { accessWords } from '../access-words.ts'

/** Every role, over what it can be given, and whether it counts without a second step; each leads to what it may do. */
export function RoleScopes() {
  const language = useLanguage()
  const words = useWords(accessWords)
  const { roleNames } = useWords(peopleWords)
  return (
    <Table
      caption={words.roles}
      captionHidden
      rows={roles}
      rowKey={(role) => role}
      columns={[
        {
          key: 'role',
          header: words.role,
          cell: (role) => (
            <a href={urlTo(language, 'access', {}, { role })} className="inline-block py-1">
              {roleNames[role] ?? role}
            </a>
          ),
        },
        {
          key: 'scope',
          header: words.scope,
          cell: (role) => scopesOf[role].map((scope) => words.scopes[scope]).join(words.and),
        },
        {
          key: 'second',
          header: words.secondStep,
          cell: (role) => (asksSecondFactor(role) ? words.needed : words.notNeeded),
        },
      ]}
    />
  )
}
