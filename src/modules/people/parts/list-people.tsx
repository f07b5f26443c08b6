import { formatDate, formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { invitationWords } from '../invitation-words.ts'
import type { InvitationListState, ListedRole } from '../read-list.server.ts'
import { usePersonColumns, useRoleNames } from './person-columns.tsx'

/** The first people of a list, to look at before their invitations go out. */
export function ListPeople({ people, count }: Pick<InvitationListState, 'people' | 'count'>) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const columns = usePersonColumns<InvitationListState['people'][number]>()
  return (
    <>
      {people.length < count && <p className="mb-4">{words.only(formatNumber(language, people.length))}</p>}
      <Table
        caption={words.people}
        captionHidden
        rows={people}
        rowKey={({ email }) => email}
        columns={[
          ...columns,
          {
            key: 'language',
            header: words.language,
            cell: (one) => words.languages[one.language === 'en' ? 'en' : 'ar'],
          },
          {
            key: 'employer',
            header: words.employer,
            cell: ({ employer }) => (employer === null ? '–' : <bdi>{employer}</bdi>),
          },
          { key: 'roles', header: words.roles, cell: ({ roles }) => <AskedRoles roles={roles} /> },
        ]}
      />
    </>
  )
}

/** Each role on a line of its own: where it holds, from when and until when. */
function AskedRoles({ roles }: { readonly roles: readonly ListedRole[] }) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const namesOf = useRoleNames()
  const day = (text: string) => formatDate(language, text)
  return (
    <ul>
      {roles.map(({ role, scopeId, from, until }) => (
        <li key={`${role} ${scopeId}`}>
          {namesOf([role])}
          {scopeId !== null && (
            <>
              {' '}
              (<bdi>{scopeId}</bdi>)
            </>
          )}
          <span className="block text-sm text-quiet">
            {until === null ? words.fromDay(day(from)) : words.fromTo(day(from), day(until))}
          </span>
        </li>
      ))}
    </ul>
  )
}
