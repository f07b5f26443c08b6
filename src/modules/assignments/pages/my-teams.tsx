import { data, useLoaderData } from 'react-router'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { listMyTeams, type MyTeam } from '../list-my-teams.server.ts'
import { ownWords } from '../own-words.ts'
import { VisitTable } from '../parts/visit-table.tsx'
import { visitWords } from '../words.ts'
import type { Route } from './+types/my-teams.ts'

/** The teams of an evaluator: who is in them, and what comes. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  return { teams: await listMyTeams(services.database, person, services.clock) }
}

export default function MyTeamsPage() {
  const { teams } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(ownWords)
  return (
    <Page
      title={words.myTeam}
      lead={words.myTeamLead}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.myVisits, href: urlTo(language, 'myVisits') },
      ]}
    >
      {teams.length === 0 && <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>}
      {teams.map((team) => (
        <TeamSection key={team.id} team={team} />
      ))}
    </Page>
  )
}

function TeamSection({ team }: { readonly team: MyTeam }) {
  const language = useLanguage()
  const words = useWords(ownWords)
  const { visitsForms, leader } = useWords(visitWords)
  return (
    <section className="mb-10">
      <Heading level={2}>{team.name[language]}</Heading>
      <p className="mb-4 text-quiet">{team.cycle.title[language]}</p>
      <ul className="mb-6">
        {team.members.map(({ id, name, leads }) => (
          <li key={id} className="py-1">
            <bdi>{name[language]}</bdi> {leads && <Tag tone="good">{leader}</Tag>}
          </li>
        ))}
      </ul>
      <Heading level={3}>{words.teamVisits}</Heading>
      {team.count === 0 ? (
        <p>{words.noTeamVisits}</p>
      ) : (
        <>
          <p className="mb-4">{plural(language, team.count, visitsForms)}</p>
          <VisitTable visits={team.visits} hrefOf={null} instruments={null} />
        </>
      )}
    </section>
  )
}
