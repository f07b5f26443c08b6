import { data, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatDate, formatNumber, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import type { Text } from '#scoring/guide.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { readPage } from '../../centres/registry-view.ts'
import { nextPhase } from '../../cycles/phase.ts'
import { phaseNames } from '../../cycles/phase-words.ts'
import { withLink } from '../act-links.ts'
import { countedLists, countList } from '../count-census.ts'
import { gatherProgress } from '../gather-progress.server.ts'
import type { ProgressState } from '../measure-progress.ts'
import { ActsTable } from '../parts/acts-table.tsx'
import { CensusCounts } from '../parts/census-counts.tsx'
import { PhaseOverview } from '../parts/phase-overview.tsx'
import { StageProgressTable } from '../parts/stage-progress.tsx'
import { VisitCounts } from '../parts/visit-counts.tsx'
import { listProgress, type ProgressAsked, readProgressAsked } from '../progress-list.ts'
import { workWords } from '../work-words.ts'
import type { Route } from './+types/cycle-progress.ts'

/** Centres on one page of the list. */
const listed = 100

/** How far a cycle is, who must act next, and the list behind the number that was chosen. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const progress = await gatherProgress(services, person, Number(params.cycle) || 0)
  if (!progress) throw data(null, { status: 404 })
  const { cycle, acts, stages, visits, census, hides } = progress
  const asked = readProgressAsked(url.searchParams)
  const chosen = stages.find(({ stage }) => stage === asked?.stage)
  const lines = chosen && asked ? listProgress(chosen, asked) : []
  const pages = Math.max(1, Math.ceil(lines.length / listed))
  const page = Math.min(readPage(url.searchParams), pages)
  return {
    ...{ cycle, visits, hides, today: todayOf(services.clock) },
    acts: acts.map((act) => withLink(act, cycle, language, person)),
    census: census && countedLists.map((list) => ({ list, count: countList(census, list) })),
    entities: census?.entities.length ?? 0,
    stages: stages.map(({ centres: _, ...stage }) => ({ ...stage, centres: [] })),
    list: chosen &&
      asked && {
        ...{ asked, page, pages, count: lines.length },
        entity: chosen.entities.find(({ code }) => code === asked.entity)?.name ?? null,
        lines: lines.slice((page - 1) * listed, page * listed),
      },
  }
}

export default function CycleProgressPage() {
  const { cycle, today, acts, stages, visits, census, entities, hides, list } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(workWords)
  const ended = cycle.status === 'published'
  const nobody = () => {
    if (ended) return words.nobodyAnyMore
    const next = nextPhase(cycle, today)
    if (next === null) return words.nobodyNext
    return words.nobodyUntil(phaseNames[next.code][language], formatDate(language, next.startsOn))
  }
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
      {hides && <Notice>{words.hiddenNote}</Notice>}
      <section>
        <Heading level={2} id="next">
          {words.nextTitle}
        </Heading>
        {acts.length === 0 ? <p>{nobody()}</p> : <ActsTable caption={words.nextTitle} acts={acts} />}
      </section>
      <PhaseOverview
        cycle={cycle}
        today={today}
        stages={stages}
        visits={visits}
        census={census && { all: entities, lists: census }}
      />
      {census && <CensusCounts cycle={cycle.id} all={entities} lists={census} />}
      {visits && <VisitCounts cycle={cycle.id} visits={visits} />}
      {cycle.centres === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <>
          {stages.map((progress) => (
            <StageProgressTable
              key={progress.stage}
              cycle={cycle.id}
              progress={progress}
              ended={ended}
              open={list?.asked.stage === progress.stage && list.entity !== null}
            />
          ))}
          <section>
            <CentreList cycle={cycle.id} list={list} ended={ended} />
          </section>
        </>
      )}
    </Page>
  )
}

interface ChosenList {
  readonly asked: ProgressAsked
  readonly page: number
  readonly pages: number
  /** On all pages. */
  readonly count: number
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
function CentreList({
  cycle,
  list,
  ended,
}: {
  readonly cycle: number
  readonly ended: boolean
  readonly list: ChosenList | null | undefined
}) {
  const language = useLanguage()
  const words = useWords(workWords)
  const number = (value: number) => formatNumber(language, value)
  if (!list)
    return (
      <>
        <Heading level={2} id="list">
          {words.list}
        </Heading>
        <p>{words.listHint}</p>
      </>
    )
  const { stage, entity, state: asked } = list.asked
  const state =
    asked === 'late' && ended
      ? words.leftUndone
      : asked === null
        ? undefined
        : asked === 'late' || asked === 'seen'
          ? words[asked]
          : words.states[asked]
  const parts = [words.stageTitles[stage], list.entity?.[language], state].filter(
    (part) => part !== undefined,
  )
  return (
    <>
      <Heading level={2} id="list">
        {words.listOf(parts.join(words.comma))}
      </Heading>
      <p className="mb-3">{plural(language, list.count, words.centresForms)}</p>
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
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) =>
          `${urlTo(
            language,
            'cycleProgress',
            { cycle: String(cycle) },
            { stage, entity: entity ?? undefined, state: asked ?? undefined, page },
          )}#list`
        }
      />
    </>
  )
}
