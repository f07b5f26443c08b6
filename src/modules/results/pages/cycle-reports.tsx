import { data, redirect, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { roleToMakeResults } from '../access.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherCycle, listCentresOf } from '../gather-cycle.server.ts'
import { AllReports } from '../parts/all-reports.tsx'
import { EntityReports } from '../parts/entity-reports.tsx'
import { ReportLinks } from '../parts/report-links.tsx'
import { readReportSet } from '../report-set.server.ts'
import { reportPageWords } from '../report-words.ts'
import { requestReports } from '../request-reports.server.ts'
import type { Route } from './+types/cycle-reports.ts'

/** The printed reports of a cycle; 404 where it has no result that the person may see. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const found = await gatherCycle(services.database, person, readCycleNumber(params.cycle))
  if (!found?.result) throw data(null, { status: 404 })
  const { cycle, result } = found
  const lines = await listCentresOf(services.database, found)
  return {
    cycle,
    draft: result.status === 'draft',
    centres: lines.length,
    entities: [...new Map(lines.map(({ entity }) => [entity.code, entity])).values()],
    set: await readReportSet(services.database, { cycle: cycle.id, result: result.id }),
    mayMake: roleToMakeResults(person) !== null,
  }
}

export async function action({ context, params }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  const found = await gatherCycle(services.database, person, readCycleNumber(params.cycle))
  if (person === null || !found?.result) throw data(null, { status: 404 })
  if (roleToMakeResults(person) === null) throw data(null, { status: 403 })
  await requestReports(services, person, { cycle: found.cycle.id, result: found.result.id })
  return redirect(urlTo(language, 'cycleReports', { cycle: params.cycle }))
}

export default function CycleReportsPage() {
  const { cycle, draft, centres, entities, set, mayMake } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(reportPageWords)
  const id = String(cycle.id)
  const title = cycle.title[language]
  return (
    <Page
      title={words.title(title)}
      lead={words.lead}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.results, href: urlTo(language, 'results') },
        { label: words.resultsOf(title), href: urlTo(language, 'cycleResults', { cycle: id }) },
      ]}
    >
      {draft && <Notice>{words.draft}</Notice>}
      <Heading level={2}>{words.whole}</Heading>
      <ReportLinks
        title={words.summary}
        hrefs={{
          ar: urlTo('ar', 'cycleReport', { cycle: id }),
          en: urlTo('en', 'cycleReport', { cycle: id }),
        }}
      />
      <ReportLinks
        title={words.guide}
        hrefs={{ ar: urlTo('ar', 'guideReport', cycle.guide), en: urlTo('en', 'guideReport', cycle.guide) }}
      />
      <AllReports cycle={id} centres={centres} set={set} mayMake={mayMake} />
      <EntityReports cycle={id} entities={entities} />
    </Page>
  )
}
