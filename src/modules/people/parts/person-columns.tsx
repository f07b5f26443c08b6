import type { ReactNode } from 'react'
import type { Text } from '#scoring/guide.ts'
import { Breakable } from '#ui/breakable.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import type { Column } from '#ui/table.tsx'
import { invitationWords } from '../invitation-words.ts'
import { peopleWords } from '../words.ts'

interface Listed {
  readonly name: Text
  readonly email: string
}

/**
 * What every list of people says first: the name, leading to their page where there is one, and the address.
 *
 * @param hrefOf the page of one of them
 */
export function usePersonColumns<Row extends Listed>(
  hrefOf?: (row: Row) => string,
): readonly [Column<Row>, Column<Row>] {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const nameOf = (row: Row): ReactNode => <bdi>{row.name[language]}</bdi>
  return [
    {
      key: 'name',
      header: words.name,
      cell: (row) => (hrefOf ? <a href={hrefOf(row)}>{nameOf(row)}</a> : nameOf(row)),
    },
    {
      key: 'email',
      header: words.email,
      cell: ({ email }) => <Breakable text={email} />,
    },
  ]
}

/** Roles by their names, each once, in one line. */
export function useRoleNames(): (roles: readonly string[]) => string {
  const language = useLanguage()
  const { roleNames } = useWords(peopleWords)
  return (roles) =>
    [...new Set(roles.map((role) => roleNames[role] ?? role))].join(language === 'ar' ? '، ' : ', ')
}
