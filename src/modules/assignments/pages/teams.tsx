import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { roleToKeepVisits } from '../access.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listTeams } from '../list-teams.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { TeamFields } from '../parts/team-fields.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitTabs } from '../parts/visit-tabs.tsx'
import { listIn, textIn } from '../read-typed.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { dropTeam, saveTeam } from '../save-team.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/teams.ts'

/** The teams of evaluators of a cycle. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await loadCycle(services.database, person, params.cycle)
  const [teams, visitors] = await Promise.all([
    listTeams(services.database, cycle.id),
    listVisitors(services.database, cycle.id, services.clock),
  ])
  const evaluators = visitors
    .filter(({ kind }) => kind === 'evaluator')
    .map(({ id, name, team }) => ({ id, name, team }))
  return {
    ...{ cycle, teams, evaluators },
    keeps: roleToKeepVisits(person) !== null,
    done: url.searchParams.get('done'),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const cycle = Number(params.cycle) || 0
  const typed = typedFrom(await request.formData())
  const team = textIn(typed, 'team') || null
  try {
    if (typed.intent === 'drop' && team) await dropTeam(services, person, { cycle, team })
    else
      await saveTeam(services, person, {
        ...{ cycle, team },
        name: { ar: textIn(typed, 'name_ar'), en: textIn(typed, 'name_en') },
        members: listIn(typed, 'members'),
        leader: textIn(typed, 'leader') || null,
      })
    return redirect(urlTo(language, 'teams', { cycle: params.cycle }, { done: 'saved' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ typed, errors }, { status })
  }
}

export default function TeamsPage() {
  const { cycle, teams, evaluators, keeps, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const errors = answer?.errors ?? []
  const nameOf = (id: string | null) =>
    evaluators.find((one) => one.id === id)?.name[language] ?? words.noLeader
  const comma = language === 'ar' ? '، ' : ', '
  const namesOf = (members: readonly string[]) =>
    evaluators
      .filter(({ id }) => members.includes(id))
      .map(({ name }) => name[language])
      .join(comma)
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
      {done === 'saved' && <Notice tone="good">{words.saved}</Notice>}
      <VisitTabs cycle={cycle.id} current="teams" keeps={keeps} />
      {teams.length === 0 ? (
        <EmptyState title={words.noTeams}>{words.noTeamsText}</EmptyState>
      ) : (
        <Table
          caption={words.tabs.teams}
          captionHidden
          rows={teams}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: words.team, cell: ({ name }) => name[language] },
            { key: 'leader', header: words.leader, cell: ({ leader }) => nameOf(leader) },
            { key: 'members', header: words.members, cell: ({ members }) => namesOf(members) },
          ]}
        />
      )}
      {keeps && (
        <div className="mt-8 max-w-[42rem]">
          {teams.map((team) => (
            <Details
              key={team.id}
              summary={`${words.change}: ${team.name[language]}`}
              open={answer?.typed.team === team.id}
            >
              <form method="post" noValidate>
                <input type="hidden" name="team" value={team.id} />
                <TeamFields
                  team={team}
                  typed={answer?.typed.team === team.id ? answer.typed : null}
                  {...{ evaluators, errors }}
                />
                <div className="flex flex-wrap gap-4">
                  <Button name="intent" value="save">
                    {words.save}
                  </Button>
                  <Button name="intent" value="drop" look="danger">
                    {words.dropTeam}
                  </Button>
                </div>
              </form>
            </Details>
          ))}
          <Details summary={words.newTeam} open={teams.length === 0 || answer?.typed.team === ''}>
            <form method="post" noValidate>
              <input type="hidden" name="team" value="" />
              <TeamFields
                team={null}
                typed={answer?.typed.team === '' ? answer.typed : null}
                {...{ evaluators, errors }}
              />
              <Button name="intent" value="save">
                {words.save}
              </Button>
            </form>
          </Details>
        </div>
      )}
    </Page>
  )
}
