import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { roleToMakeResults } from '../access.ts'
import { actOnResult } from '../act-on-result.server.ts'
import { analysisQuery, readAnalysisView } from '../analysis-view.ts'
import { analysisWords } from '../analysis-words.ts'
import { readClosedActs } from '../closed-acts.server.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { countExemptionsSince, listExemptCentres } from '../exempt-centres.server.ts'
import { gatherAnalysis } from '../gather-analysis.server.ts'
import { gatherCycle } from '../gather-cycle.server.ts'
import { AnalysisFilter } from '../parts/analysis-filter.tsx'
import { AnalysisShown } from '../parts/analysis-shown.tsx'
import { AnalysisTabs } from '../parts/analysis-tabs.tsx'
import { ExemptTable } from '../parts/exempt-table.tsx'
import { ExemptionsSinceNotice } from '../parts/exemptions-since.tsx'
import { ExportLinks } from '../parts/export-links.tsx'
import { ResultActs } from '../parts/result-acts.tsx'
import { whatIfWords } from '../what-if-words.ts'
import type { Route } from './+types/analysis-cycle.ts'

/** The result of a cycle for those who work with it: one view of it, and what can be done with it. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const { database } = services
  const number = readCycleNumber(params.cycle)
  const found = await gatherCycle(database, person, number)
  if (!found) throw data(null, { status: 404 })
  const view = readAnalysisView(url.searchParams)
  return {
    view,
    cycle: found.cycle,
    analysis: await gatherAnalysis(database, person, { cycle: number, view, language }),
    mayMake: roleToMakeResults(person) !== null,
    exempt: await listExemptCentres(database, person, { cycle: number, result: found.result?.id ?? null }),
    since: found.result && (await countExemptionsSince(database, number, found.result.id)),
    toEnrolment: mayOpen('enrolment', person),
    closed: await readClosedActs(services, found.cycle, language),
    done: url.searchParams.get('done'),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const cycle = readCycleNumber(params.cycle)
  const outcome = await actOnResult(services, person, { cycle, language, form: await request.formData() })
  if ('done' in outcome)
    return redirect(urlTo(language, 'analysisCycle', { cycle: params.cycle }, { done: outcome.done }))
  return data({ errors: outcome.errors }, { status: outcome.status })
}

export default function AnalysisCyclePage() {
  const { view, cycle, analysis, mayMake, exempt, since, toEnrolment, closed, done } =
    useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(analysisWords)
  const whatIf = useWords(whatIfWords)
  const number = (count: number) => formatNumber(language, count)
  const told = words.done[done ?? '']
  return (
    <Page
      title={words.analysisOf(cycle.title[language])}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'analysis') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {told !== undefined && errors.length === 0 && <Notice tone="good">{told}</Notice>}
      {analysis === null ? (
        <EmptyState title={words.noResultTitle}>
          {mayMake ? words.noResultText : words.noResultReader}
        </EmptyState>
      ) : (
        <>
          {analysis.result.status === 'draft' && <Notice>{words.draftNotice}</Notice>}
          {analysis.result.status === 'frozen' && <Notice>{words.frozenNotice}</Notice>}
          {since !== null && (
            <ExemptionsSinceNotice
              {...{ cycle: cycle.id, since, toEnrolment }}
              draft={analysis.result.status === 'draft'}
            />
          )}
          <AnalysisTabs cycle={cycle.id} view={view} />
          <p className="no-print mb-4">
            <a
              href={urlTo(language, 'analysisWhatIf', { cycle: String(cycle.id) })}
              className="inline-flex min-h-11 items-center"
            >
              {whatIf.link}
            </a>
          </p>
          <AnalysisFilter
            cycle={cycle.id}
            guide={analysis.guide}
            lines={analysis.all}
            view={view}
            measures={analysis.measures}
            measure={analysis.measure}
          />
          <p className="my-4">{words.shown(number(analysis.count), number(analysis.all.length))}</p>
          <AnalysisShown analysis={analysis} view={view} />
          <Pagination
            page={analysis.page}
            pages={analysis.pages}
            hrefOf={(page) =>
              urlTo(language, 'analysisCycle', { cycle: String(cycle.id) }, analysisQuery(view, { page }))
            }
          />
        </>
      )}
      {view.kind === 'list' && <ExemptTable cycle={cycle.id} centres={exempt} to="analysisCentre" />}
      {analysis !== null && view.kind === 'list' && <ExportLinks cycle={cycle.id} />}
      {mayMake && view.kind === 'list' && (
        <ResultActs cycle={cycle} result={analysis?.result ?? null} closed={closed} errors={errors} />
      )}
    </Page>
  )
}
