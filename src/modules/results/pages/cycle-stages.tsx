import { data, useLoaderData } from 'react-router'
import { formatShare } from '#platform/format-share.ts'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { formatPoints } from '../format-change.ts'
import { gatherStages } from '../gather-stages.server.ts'
import { stageWords } from '../stage-words.ts'
import type { Route } from './+types/cycle-stages.ts'

/** The two stages of a cycle side by side, centre by centre. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const stages = await gatherStages(services.database, person, Number(params.cycle) || 0)
  if (!stages) throw data(null, { status: 404 })
  return stages
}

export default function CycleStagesPage() {
  const { cycle, rule, lines } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(stageWords)
  const share = (value: number | null) => (value === null ? words.none : formatShare(language, value))
  const difference = (change: number | null) => {
    if (change === null) return words.none
    if (change === 0) return words.same
    const points = formatPoints(language, change)
    return change > 0 ? words.up(points) : words.down(points)
  }
  return (
    <Page
      title={words.title}
      caption={cycle.title[language]}
      lead={words.lead}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: cycle.title[language], href: urlTo(language, 'cycle', { cycle: String(cycle.id) }) },
      ]}
    >
      <Notice title={words.ruleTitle}>{words.rules[rule]}</Notice>
      {lines.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <Table
          caption={words.caption}
          rows={lines}
          rowKey={({ centre }) => centre}
          columns={[
            {
              key: 'centre',
              header: words.centre,
              cell: ({ centre, name }) => (
                <a href={urlTo(language, 'registryCentre', { centre })}>{name[language]}</a>
              ),
            },
            { key: 'entity', header: words.entity, cell: ({ entity }) => entity[language] },
            { key: 'initial', header: words.initial, numeric: true, cell: ({ initial }) => share(initial) },
            { key: 'final', header: words.final, numeric: true, cell: ({ final }) => share(final) },
            { key: 'change', header: words.change, cell: ({ change }) => difference(change) },
            {
              key: 'measures',
              header: words.measures,
              cell: ({ both }) => plural(language, both, words.measuresForms),
            },
          ]}
        />
      )}
    </Page>
  )
}
