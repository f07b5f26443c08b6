import { useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { localDigits } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { listSources } from '../list-sources.server.ts'
import { RegistryTabs } from '../parts/registry-tabs.tsx'
import { SourcesTable } from '../parts/sources-table.tsx'
import { readCentres, readEntities } from '../read-records.server.ts'
import { registryWords } from '../registry-words.ts'
import { sourceWords } from '../source-words.ts'
import type { Route } from './+types/sources.ts'

/** Everything that public sources say, cycle by cycle, then of centres and entities. */
export async function loader({ context }: Route.LoaderArgs) {
  const { database, clock } = context.get(pageContext).services
  const figures = await listSources(database)
  const codes = (kind: string) => [
    ...new Set(figures.filter((one) => one.kind === kind).map(({ subject }) => subject)),
  ]
  const centres = await readCentres(database, todayOf(clock), codes('centre'))
  const entities = await readEntities(database, todayOf(clock), codes('entity'))
  return {
    figures,
    names: Object.fromEntries([...centres, ...entities].map(([code, { name }]) => [code, name])),
  }
}

export default function SourcesPage() {
  const { figures, names } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(sourceWords)
  const registry = useWords(registryWords)
  const cycles = [...new Set(figures.filter(({ kind }) => kind === 'cycle').map(({ subject }) => subject))]
  const nameOf = ({ subject }: { readonly subject: string }) => names[subject]?.[language] ?? subject
  const others = (['centre', 'entity'] as const).map((kind) => ({
    title: kind === 'centre' ? words.ofCentres : words.ofEntities,
    figures: figures.filter((one) => one.kind === kind),
  }))
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      breadcrumbs={[
        { label: registry.home, href: urlTo(language, 'home') },
        { label: registry.registry, href: urlTo(language, 'registry') },
      ]}
    >
      <RegistryTabs current="registrySources" />
      {figures.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      {cycles.map((cycle) => {
        const title = words.cycle(localDigits(language, cycle))
        return (
          <section key={cycle}>
            <Heading level={2}>{title}</Heading>
            <SourcesTable
              caption={words.tableOf(title)}
              figures={figures.filter(({ kind, subject }) => kind === 'cycle' && subject === cycle)}
            />
          </section>
        )
      })}
      {others
        .filter((part) => part.figures.length > 0)
        .map((part) => (
          <section key={part.title}>
            <Heading level={2}>{part.title}</Heading>
            <SourcesTable caption={words.tableOf(part.title)} figures={part.figures} nameOf={nameOf} />
          </section>
        ))}
    </Page>
  )
}
