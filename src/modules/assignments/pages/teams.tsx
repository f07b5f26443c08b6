import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { roleToKeepVisits } from '../access.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listTeams, type TeamMember } from '../list-teams.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { TeamNameFields } from '../parts/team-name-fields.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitPeople } from '../parts/visit-people.tsx'
import { VisitTabs } from '../parts/visit-tabs.tsx'
import { textIn } from '../read-typed.ts'
import { saveTeam } from '../save-team.server.ts'
import { teamWords } from '../team-words.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/teams.ts'

/** The teams of evaluators of a cycle. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await loadCycle(services.database, person, params.cycle)
  return {
    cycle,
    teams: await listTeams(services.database, cycle.id),
    keeps: roleToKeepVisits(person) !== null,
    done: url.searchParams.get('done'),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const cycle = await loadCycle(services.database, person, params.cycle)
  const typed = typedFrom(await request.formData())
  try {
    const team = await saveTeam(services, person, {
      ...{ cycle: cycle.id, team: null },
      name: { ar: textIn(typed, 'name_ar'), en: textIn(typed, 'name_en') },
    })
    return redirect(urlTo(language, 'team', { cycle: params.cycle, team }, { done: 'made' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ typed, errors }, { status })
  }
}

export default function TeamsPage() {
  const { cycle, teams, keeps, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(teamWords)
  const errors = answer?.errors ?? []
  const leaderOf = (members: readonly TeamMember[]) =>
    members.find(({ leads }) => leads)?.name[language] ?? words.noLeader
  return (
    <Page
      title={words.tabs.teams}
      caption={cycle.title[language]}
      lead={words.teamsLead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={visitCrumbs(language, cycle)}
    >
      <ErrorSummary errors={errors} />
      {done === 'dropped' && !answer && <Notice tone="good">{own.done.dropped}</Notice>}
      <VisitTabs cycle={cycle.id} current="teams" keeps={keeps} />
      {teams.length === 0 ? (
        <EmptyState title={words.noTeams}>{keeps ? words.noTeamsText : own.noTeamsReader}</EmptyState>
      ) : (
        <Table
          caption={words.tabs.teams}
          captionHidden
          rows={teams}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: words.team,
              cell: ({ id, name }) =>
                keeps ? (
                  <a href={urlTo(language, 'team', { cycle: String(cycle.id), team: id })}>
                    {name[language]}
                  </a>
                ) : (
                  name[language]
                ),
            },
            { key: 'leader', header: words.leader, cell: ({ members }) => <bdi>{leaderOf(members)}</bdi> },
            {
              key: 'count',
              header: own.size,
              cell: ({ members }) => plural(language, members.length, words.peopleForms),
            },
            {
              key: 'members',
              header: words.members,
              cell: ({ members }) => <VisitPeople people={members} />,
              isEmpty: ({ members }) => members.length === 0,
            },
          ]}
        />
      )}
      {keeps && (
        <div className="mt-8 max-w-[42rem]">
          <Details summary={words.newTeam} open={teams.length === 0 || answer !== undefined}>
            <Form noValidate>
              <TeamNameFields typed={answer?.typed ?? null} errors={errors} />
              <Button>{own.make}</Button>
            </Form>
          </Details>
        </div>
      )}
    </Page>
  )
}
