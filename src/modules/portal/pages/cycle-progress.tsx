import { data, useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import type { Text } from '#scoring/guide.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { todayOf } from '../../centres/today.ts'
import { withLink } from '../act-links.ts'
import { gatherProgress } from '../gather-progress.server.ts'
import { isLate, type ProgressState } from '../measure-progress.ts'
import { ActsTable } from '../parts/acts-table.tsx'
import { StageProgressTable } from '../parts/stage-progress.tsx'
import { workWords } from '../work-words.ts'
import type { Route } from './+types/cycle-progress.ts'

/** How far a cycle is, who must act next, and the list behind the number that was chosen. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const id = Number(params.cycle) || 0
  const progress = await gatherProgress(services.database, person, { id, day: todayOf(services.clock) })
  if (!progress) throw data(null, { status: 404 })
  const { cycle, acts, stages } = progress
  const asked = url.searchParams.get('stage')
  const chosen = stages.find(({ stage }) => stage === asked)
  const [entity, state] = [url.searchParams.get('entity'), url.searchParams.get('state')]
  const fits = (line: { readonly entity: string; readonly state: ProgressState }) =>
    (entity === null || line.entity === entity) &&
    (state === null ||
      (state === 'late' ? chosen !== undefined && isLate(line, chosen.stage) : line.state === state))
  return {
    cycle: { id: cycle.id, title: cycle.title, centres: cycle.centres },
    acts: acts.map((act) => withLink(act, cycle.id, language, person)),
    stages: stages.map(({ centres: _, ...stage }) => ({ ...stage, centres: [] })),
    list: chosen && {
      stage: chosen.stage,
      state,
      entity: chosen.entities.find(({ code }) => code === entity)?.name ?? null,
      lines: chosen.centres.filter(fits),
    },
  }
}

export default function CycleProgressPage() {
  const { cycle, acts, stages, list } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(workWords)
  return (
    <Page
      title={words.progressTitle}
      caption={cycle.title[language]}
      lead={words.progressLead}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: cycle.title[language], href: urlTo(language, 'cycle', { cycle: String(cycle.id) }) },
      ]}
    >
      <section>
        <Heading level={2} id="next">
          {words.nextTitle}
        </Heading>
        {acts.length === 0 ? <p>{words.nobodyNext}</p> : <ActsTable caption={words.nextTitle} acts={acts} />}
      </section>
      {cycle.centres === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <>
          {stages.map((progress) => (
            <StageProgressTable
              key={progress.stage}
              cycle={cycle.id}
              progress={progress}
              open={list?.stage === progress.stage && list.entity !== null}
            />
          ))}
          <section>
            <CentreList list={list} />
          </section>
        </>
      )}
    </Page>
  )
}

interface ChosenList {
  readonly stage: 'initial' | 'final'
  readonly state: string | null
  readonly entity: Text | null
  readonly lines: readonly {
    readonly centre: string
    readonly name: Text
    readonly asked: number
    readonly observed: number
    readonly state: ProgressState
  }[]
}

const tones = { none: 'plain', begun: 'notice', complete: 'good' } as const

/** The centres behind one number of the tables. */
function CentreList({ list }: { readonly list: ChosenList | undefined }) {
  const language = useLanguage()
  const words = useWords(workWords)
  const number = (value: number) => formatNumber(language, value)
  if (list === undefined)
    return (
      <>
        <Heading level={2} id="list">
          {words.list}
        </Heading>
        <p>{words.listHint}</p>
      </>
    )
  const state = list.state === 'late' ? words.late : words.states[list.state as ProgressState]
  const parts = [words.stageTitles[list.stage], list.entity?.[language], state].filter(
    (part) => part !== undefined,
  )
  return (
    <>
      <Heading level={2} id="list">
        {words.listOf(parts.join(words.comma))}
      </Heading>
      {list.lines.length === 0 ? (
        <p>{words.noneInList}</p>
      ) : (
        <Table
          caption={words.listOf(parts.join(words.comma))}
          captionHidden
          cards={false}
          rows={list.lines}
          rowKey={({ centre }) => centre}
          columns={[
            {
              key: 'centre',
              header: words.centre,
              cell: ({ centre, name }) => (
                <a href={urlTo(language, 'registryCentre', { centre })}>{name[language]}</a>
              ),
            },
            {
              key: 'state',
              header: words.state,
              cell: (line) => <Tag tone={tones[line.state]}>{words.states[line.state]}</Tag>,
            },
            {
              key: 'observed',
              header: words.observed,
              cell: ({ asked, observed }) => words.ofAsked(number(observed), number(asked)),
            },
          ]}
        />
      )}
    </>
  )
}
