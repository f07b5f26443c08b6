import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { changeMembers } from '../change-members.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { joinersPerPage, listJoiners } from '../list-joiners.server.ts'
import { listTeams } from '../list-teams.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { JoinerForm } from '../parts/joiner-form.tsx'
import { MemberList } from '../parts/member-list.tsx'
import { TeamNameFields } from '../parts/team-name-fields.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { listIn, type Typed, textIn } from '../read-typed.ts'
import { dropTeam, saveTeam } from '../save-team.server.ts'
import { teamWords } from '../team-words.ts'
import { readVisitsView } from '../visits-view.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/team.ts'

/** One team: who is in it, who leads it, and who may join. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database, clock } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const [team] = await listTeams(database, cycle.id, params.team)
  if (!team) throw data(null, { status: 404 })
  const { q, page } = readVisitsView(url.searchParams)
  const asked = { cycle: cycle.id, team: team.id, q, page }
  const { joiners, count } = await listJoiners(database, asked, clock)
  return {
    ...{ cycle, team, q, page, joiners, count },
    pages: Math.ceil(count / joinersPerPage),
    done: url.searchParams.get('done'),
  }
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const key = { cycle: Number(params.cycle) || 0, team: params.team }
  try {
    if (typed.intent === 'drop') {
      await dropTeam(services, person, key)
      return redirect(urlTo(language, 'teams', { cycle: params.cycle }, { done: 'dropped' }))
    }
    const done =
      typed.intent === 'name'
        ? await saveTeam(services, person, { ...key, name: nameIn(typed) }).then(() => 'named')
        : await changeTeam(typed, (change) => changeMembers(services, person, { ...key, ...change }))
    // Who adds one after the other goes on where they searched.
    const q = url.searchParams.get('q') || undefined
    return redirect(urlTo(language, 'team', params, { q, done }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ typed, errors }, { status })
  }
}

const nameIn = (typed: Typed) => ({ ar: textIn(typed, 'name_ar'), en: textIn(typed, 'name_en') })

type Change = (change: { add?: string[]; remove?: string[]; leader?: string }) => Promise<void>

/** Does what the button that was pressed says, and answers with what is done. */
async function changeTeam(typed: Typed, change: Change): Promise<'removed' | 'led' | 'added'> {
  if (typed.remove) await change({ remove: [typed.remove] })
  else if (typed.lead) await change({ leader: typed.lead })
  else await change({ add: listIn(typed, 'add') })
  return typed.remove ? 'removed' : typed.lead ? 'led' : 'added'
}

export default function TeamPage() {
  const { cycle, team, joiners, count, q, page, pages, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(teamWords)
  const errors: readonly FieldError[] = answer?.errors ?? []
  const told = answer ? undefined : own.done[done ?? '']
  const key = { cycle: String(cycle.id) }
  return (
    <Page
      title={team.name[language]}
      caption={`${words.team} · ${cycle.title[language]}`}
      refused={errors.length > 0}
      breadcrumbs={[
        ...visitCrumbs(language, cycle),
        { label: words.tabs.teams, href: urlTo(language, 'teams', key) },
      ]}
    >
      <ErrorSummary errors={errors} />
      {told !== undefined && <Notice tone="good">{told}</Notice>}
      <section id="members" tabIndex={-1}>
        <Heading level={2}>{words.members}</Heading>
        <MemberList members={team.members} />
      </section>
      <section>
        <Heading level={2}>{own.join}</Heading>
        <JoinerForm
          here={urlTo(language, 'team', { ...key, team: team.id })}
          {...{ joiners, count, q, page, pages, errors }}
          ticked={listIn(answer?.typed ?? {}, 'add')}
        />
      </section>
      <div className="mt-8">
        <Details summary={own.rename} open={answer?.typed.intent === 'name'}>
          <Form noValidate>
            <TeamNameFields
              typed={answer?.typed.intent === 'name' ? answer.typed : null}
              name={team.name}
              errors={errors}
            />
            <Button name="intent" value="name">
              {words.save}
            </Button>
          </Form>
        </Details>
        <Details summary={words.dropTeam}>
          <p className="mb-4">{own.dropText}</p>
          <Form>
            <Button name="intent" value="drop" look="danger">
              {words.dropTeam}
            </Button>
          </Form>
        </Details>
      </div>
    </Page>
  )
}
