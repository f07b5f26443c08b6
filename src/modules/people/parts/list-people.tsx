import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { invitationWords } from '../invitation-words.ts'
import type { InvitationListState } from '../read-list.server.ts'
import { usePersonColumns, useRoleNames } from './person-columns.tsx'

/** The first people of a list, to look at before their invitations go out. */
export function ListPeople({ people, count }: Pick<InvitationListState, 'people' | 'count'>) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const namesOf = useRoleNames()
  const columns = usePersonColumns<InvitationListState['people'][number]>()
  return (
    <>
      {people.length < count && <p className="mb-4">{words.only(formatNumber(language, people.length))}</p>}
      <Table
        caption={words.people}
        captionHidden
        rows={people}
        rowKey={({ email }) => email}
        columns={[...columns, { key: 'roles', header: words.roles, cell: ({ roles }) => namesOf(roles) }]}
      />
    </>
  )
}
