import { data, useLoaderData } from 'react-router'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { calendarWords } from '../calendar-words.ts'
import { type AnnouncedVisit, listAnnounced } from '../list-announced.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { dayText } from '../show-moment.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/announced-visits.ts'

/** The visits that the centres of a liaison are told of. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const visits = await listAnnounced(services.database, person)
  const cycles = []
  for (const cycle of new Set(visits.map((visit) => visit.cycle))) {
    const { id, title, instruments } = await loadCycle(services.database, person, String(cycle))
    cycles.push({ id, title, instruments, visits: visits.filter((visit) => visit.cycle === cycle) })
  }
  return { cycles }
}

export default function AnnouncedVisitsPage() {
  const { cycles } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(calendarWords)
  const { home } = useWords(visitWords)
  return (
    <Page
      title={words.announced}
      lead={words.announcedLead}
      width="wide"
      breadcrumbs={[{ label: home, href: urlTo(language, 'home') }]}
    >
      {cycles.length === 0 && <EmptyState title={words.noneAnnounced}>{words.noneAnnouncedText}</EmptyState>}
      {cycles.map(({ id, title, instruments, visits }) => (
        <section key={id} className="mb-8">
          <Heading level={2}>{title[language]}</Heading>
          <AnnouncedTable caption={title[language]} {...{ instruments, visits }} />
        </section>
      ))}
    </Page>
  )
}

interface AnnouncedTableProps {
  readonly caption: string
  readonly instruments: Readonly<Record<string, { readonly ar: string; readonly en: string }>>
  readonly visits: readonly AnnouncedVisit[]
}

function AnnouncedTable({ caption, instruments, visits }: AnnouncedTableProps) {
  const language = useLanguage()
  const words = useWords(calendarWords)
  const ofVisits = useWords(visitWords)
  const day = (text: string) => formatDate(language, text)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={visits}
      rowKey={({ centre, instrument, stage, number }) => `${centre.code} ${instrument} ${stage} ${number}`}
      columns={[
        { key: 'centre', header: ofVisits.centre, cell: ({ centre }) => centre.name[language] },
        {
          key: 'stage',
          header: words.stage,
          cell: ({ stage }) => ofVisits.stages[stage] ?? stage,
        },
        {
          key: 'instrument',
          header: ofVisits.instrument,
          cell: ({ instrument }) => instruments[instrument]?.[language] ?? instrument,
        },
        {
          key: 'day',
          header: ofVisits.day,
          cell: (visit) =>
            visit.day === null ? (
              words.between(day(visit.from), day(visit.until))
            ) : (
              <time dateTime={visit.day}>{dayText(language, visit.day)}</time>
            ),
        },
      ]}
    />
  )
}
