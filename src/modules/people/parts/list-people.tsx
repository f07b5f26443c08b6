import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { invitationWords } from '../invitation-words.ts'
import type { InvitationListState } from '../read-list.server.ts'
import { peopleWords } from '../words.ts'

/** The first people of a list, to look at before their invitations go out. */
export function ListPeople({ people, count }: Pick<InvitationListState, 'people' | 'count'>) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const { roleNames } = useWords(peopleWords)
  const comma = language === 'ar' ? '، ' : ', '
  return (
    <>
      {people.length < count && <p className="mb-4">{words.only(formatNumber(language, people.length))}</p>}
      <Table
        caption={words.people}
        captionHidden
        rows={people}
        rowKey={({ email }) => email}
        columns={[
          { key: 'name', header: words.name, cell: ({ name }) => <bdi>{name[language]}</bdi> },
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
            key: 'roles',
            header: words.roles,
            cell: ({ roles }) => roles.map((role) => roleNames[role] ?? role).join(comma),
          },
        ]}
      />
    </>
  )
}
