import { data, useLoaderData } from 'react-router'
import { HistoryLink } from '#modules/people/history-link.tsx'
import { todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { roleToKeepRegister } from '../access.ts'
import { hoursWords } from '../hours-words.ts'
import { listSources } from '../list-sources.server.ts'
import { changesOf, nextStep } from '../next-step.ts'
import { CentreFactsList } from '../parts/centre-facts-list.tsx'
import { DayForm } from '../parts/day-form.tsx'
import { DoneNotice } from '../parts/done-notice.tsx'
import { SourcesSection } from '../parts/sources-table.tsx'
import { TellEvent } from '../parts/tell-event.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { readCentrePage } from '../read-subject-page.server.ts'
import type { CentreRecord } from '../registry-record.ts'
import { readDay } from '../registry-view.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/centre.ts'

/** A centre of the registry, today or on a day, with its timeline. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const on = readDay(url.searchParams)
  const found = await readCentrePage(services.database, params.centre, on ?? todayOf(services.clock))
  if (found === null) throw data(null, { status: 404 })
  return {
    ...found,
    on,
    sources: await listSources(services.database, { kind: 'centre', subject: params.centre }),
    mayChange: roleToKeepRegister(person) !== null && on === null,
    all: url.searchParams.has('undone'),
    mayAudit: mayOpen('auditSubject', person),
    done: url.searchParams.get('done'),
  }
}

export default function CentrePage() {
  const { centre, events, names, on, sources, mayChange, mayAudit, done, all } =
    useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const here = urlTo(language, 'registryCentre', { centre: centre.code })
  const notYet = on !== null && centre.openedOn !== null && centre.openedOn > on
  return (
    <Page
      title={centre.name[language]}
      caption={words.centre}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.registry, href: urlTo(language, 'registry', {}, { on: on ?? undefined }) },
      ]}
    >
      <DoneNotice done={done} />
      <DayForm here={here} on={on} />
      {notYet && <Notice tone="danger">{words.notYet}</Notice>}
      <Heading level={2}>{words.facts}</Heading>
      <CentreFactsList centre={centre} names={names} events={events} on={on ?? undefined} />
      <SourcesSection figures={sources} />
      {mayChange && <Changes centre={centre} />}
      <Timeline
        events={events}
        kind="centre"
        tell={(event) => <TellEvent event={event} kind="centre" names={names} />}
        all={all}
        hrefOf={(undone) =>
          urlTo(
            language,
            'registryCentre',
            { centre: centre.code },
            { on: on ?? undefined, undone: undone ? 'shown' : undefined },
          )
        }
        mayChange={mayChange}
      />
      <HistoryLink kind="centre" id={centre.code} may={mayAudit} />
    </Page>
  )
}

/** What to do next, then every change the centre can take. */
function Changes({ centre }: { readonly centre: CentreRecord }) {
  const language = useLanguage()
  const words = useWords(registryWords)
  const ofHours = useWords(hoursWords)
  const step = nextStep(centre)
  const hrefOf = (change: string) => urlTo(language, 'centreChange', { centre: centre.code, change })
  return (
    <section className="no-print">
      <Heading level={2}>{words.next}</Heading>
      <p className="mb-4">{words.nextSteps[step]}</p>
      {step !== 'none' && step !== 'merged' && (
        <ButtonLink href={hrefOf(step)}>{words.change[step]}</ButtonLink>
      )}
      <Heading level={2}>{words.changes}</Heading>
      <ul className="flex flex-wrap gap-x-6">
        {changesOf(centre).map((kind) => (
          <li key={kind}>
            <a href={hrefOf(kind)} className="inline-flex min-h-11 items-center">
              {words.change[kind]}
            </a>
          </li>
        ))}
        <li>
          <a
            href={urlTo(language, 'centreHours', { centre: centre.code })}
            className="inline-flex min-h-11 items-center"
          >
            {ofHours.title}
          </a>
        </li>
      </ul>
    </section>
  )
}
