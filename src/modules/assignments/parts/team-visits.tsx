import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import type { MyTeam } from '../list-my-teams.server.ts'
import { visitWords } from '../words.ts'
import { VisitMoment } from './visit-moment.tsx'

/** The coming visits of a team, as its members read them. */
export function TeamVisits({ team }: { readonly team: MyTeam }) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const comma = language === 'ar' ? '، ' : ', '
  return (
    <Table
      caption={words.visits}
      captionHidden
      rows={team.visits}
      rowKey={({ id }) => id}
      columns={[
        { key: 'centre', header: words.centre, cell: ({ centre }) => centre.name[language] },
        {
          key: 'when',
          header: words.when,
          cell: ({ startsAt, endsAt }) => <VisitMoment startsAt={startsAt} endsAt={endsAt} />,
        },
        {
          key: 'who',
          header: words.who,
          cell: ({ people }) => people.map(({ name }) => name[language]).join(comma),
        },
      ]}
    />
  )
}
