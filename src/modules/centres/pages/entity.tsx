import { data, useLoaderData } from 'react-router'
import { HistoryLink } from '#modules/people/history-link.tsx'
import { todayOf } from '#platform/day.ts'
import { formatDate, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { roleToKeepRegister } from '../access.ts'
import { readServes } from '../change-service.server.ts'
import { listCentres } from '../list-centres.server.ts'
import { listSources } from '../list-sources.server.ts'
import { changesOfEntity } from '../next-step.ts'
import { DayForm } from '../parts/day-form.tsx'
import { DoneNotice } from '../parts/done-notice.tsx'
import { RegistryTable } from '../parts/registry-table.tsx'
import { SourcesSection } from '../parts/sources-table.tsx'
import { EntityStateTag } from '../parts/state-tag.tsx'
import { TellEvent } from '../parts/tell-event.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { readEntityPage } from '../read-subject-page.server.ts'
import type { SubjectState } from '../registry-record.ts'
import { readView, rowsPerPage } from '../registry-view.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/entity.ts'

/** An entity of the registry, today or on a day, with its centres and its timeline. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const { database, clock } = services
  const view = { ...readView(url.searchParams), q: '', entity: params.entity }
  const found = await readEntityPage(database, params.entity, view.on ?? todayOf(clock))
  if (found === null) throw data(null, { status: 404 })
  return {
    ...found,
    view,
    serves: await readServes(database, params.entity, view.on ?? todayOf(clock)),
    sources: await listSources(database, { kind: 'entity', subject: params.entity }),
    list: await listCentres(database, view, language),
    mayChange: roleToKeepRegister(person) !== null && view.on === null,
    done: url.searchParams.get('done'),
    all: url.searchParams.has('undone'),
    mayAudit: mayOpen('auditSubject', person),
  }
}

export default function EntityPage() {
  const { entity, view, list, serves, events, names, sources, mayChange, mayAudit, done, all } =
    useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const here = urlTo(language, 'registryEntity', { entity: entity.code })
  const into = entity.mergedInto ?? ''
  const successor = (
    <a href={urlTo(language, 'registryEntity', { entity: into }, { on: view.on ?? undefined })}>
      <bdi>{names.entities[into]?.[language] ?? into}</bdi>
    </a>
  )
  const day = (date: string | null) => (date === null ? words.openedUnknown : formatDate(language, date))
  return (
    <Page
      title={entity.name[language]}
      caption={words.entity}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.registry, href: urlTo(language, 'registry') },
        { label: words.entities, href: urlTo(language, 'registryEntities') },
      ]}
    >
      <DoneNotice done={done} />
      <DayForm here={here} on={view.on} />
      <div className="max-w-[42rem]">
        <Heading level={2}>{words.factsOfEntity}</Heading>
        <SummaryList
          rows={[
            { label: words.state, value: <EntityStateTag state={entity.state} /> },
            ...(entity.closedOn === null ? [] : [{ label: words.ended, value: day(entity.closedOn) }]),
            ...(entity.mergedInto === null ? [] : [{ label: words.entityMergedInto, value: successor }]),
            { label: words.code, value: <bdi dir="ltr">{entity.code}</bdi> },
            { label: words.serves, value: serves ? words.yes : words.no },
            { label: words.founded, value: day(entity.openedOn) },
            { label: words.centresTitle, value: plural(language, list.count, words.centres) },
          ]}
        />
        {mayChange && <Changes code={entity.code} state={entity.state} count={list.count} />}
      </div>
      <SourcesSection figures={sources} />
      <Heading level={2} id="centres">
        {words.centresOf}
      </Heading>
      {list.count === 0 ? <p>{words.noCentres}</p> : <RegistryTable centres={list.centres} view={view} />}
      <Pagination
        page={view.page}
        pages={Math.ceil(list.count / rowsPerPage)}
        hrefOf={(page) =>
          urlTo(language, 'registryEntity', { entity: entity.code }, { page, on: view.on ?? undefined })
        }
      />
      <div className="max-w-[42rem]">
        <Timeline
          events={events}
          kind="entity"
          tell={(event) => <TellEvent event={event} kind="entity" names={names} />}
          all={all}
          hrefOf={(undone) =>
            urlTo(
              language,
              'registryEntity',
              { entity: entity.code },
              { on: view.on ?? undefined, undone: undone ? 'shown' : undefined },
            )
          }
          mayChange={mayChange}
        />
        <HistoryLink kind="entity" id={entity.code} may={mayAudit} />
      </div>
    </Page>
  )
}

function Changes({
  code,
  state,
  count,
}: {
  readonly code: string
  readonly state: SubjectState
  readonly count: number
}) {
  const language = useLanguage()
  const words = useWords(registryWords)
  const step = state !== 'open' ? state : count === 0 ? 'empty' : 'none'
  return (
    <section className="no-print">
      <Heading level={2}>{words.next}</Heading>
      <p>{words.nextEntity[step]}</p>
      <Heading level={2}>{words.changes}</Heading>
      <ul className="flex flex-wrap gap-x-6">
        {changesOfEntity(state).map((kind) => (
          <li key={kind}>
            <a
              href={urlTo(language, 'entityChange', { entity: code, change: kind })}
              className="inline-flex min-h-11 items-center"
            >
              {words.changeEntity[kind]}
            </a>
          </li>
        ))}
        {state === 'open' && (
          <li>
            <a
              href={urlTo(language, 'registerCentre', {}, { entity: code })}
              className="inline-flex min-h-11 items-center"
            >
              {words.registerCentre}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
