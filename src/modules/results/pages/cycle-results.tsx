import { data, useLoaderData } from 'react-router'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { readPage } from '../../centres/registry-view.ts'
import { visibleStates } from '../access.ts'
import { arrangeCentres, pageQuery, readArrangement, rowsPerPage } from '../arrange-centres.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { listExemptCentres } from '../exempt-centres.server.ts'
import { gatherCycle, gatherPrevious, listCentresOf } from '../gather-cycle.server.ts'
import { resultWords } from '../page-words.ts'
import { CentresFilter } from '../parts/centres-filter.tsx'
import { CentresTable } from '../parts/centres-table.tsx'
import { CycleNumbers } from '../parts/cycle-numbers.tsx'
import { ExemptTable } from '../parts/exempt-table.tsx'
import { reportPageWords } from '../report-words.ts'
import { compareLines, summarizeCycle } from '../summarize-cycle.ts'
import type { Route } from './+types/cycle-results.ts'

/** The result of one cycle; 404 where there is none that the visitor may see. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const found = await gatherCycle(services.database, person, readCycleNumber(params.cycle))
  if (!found) throw data(null, { status: 404 })
  const previous = await gatherPrevious(services.database, person, found.cycle.id)
  const lines = compareLines(
    await listCentresOf(services.database, found),
    await listCentresOf(services.database, previous),
  )
  const staff = visibleStates(person).length > 1
  const asked = { arrangement: readArrangement(url.searchParams), page: readPage(url.searchParams) }
  const exempt =
    found.result === null
      ? []
      : await listExemptCentres(services.database, person, {
          cycle: found.cycle.id,
          result: found.result.id,
        })
  return { ...found, ...asked, previous, lines, staff, exempt }
}

export default function CycleResultsPage() {
  const { cycle, guide, result, lines, staff, exempt, previous, arrangement, page } =
    useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(resultWords)
  const { cycleReports } = useWords(reportPageWords)
  const date = (day: string) => formatDate(language, day)
  const number = (count: number) => formatNumber(language, count)
  const shown = arrangeCentres(lines, arrangement, {
    language,
    categories: guide.categories.map(({ code }) => code),
  })
  const pages = Math.max(1, Math.ceil(shown.length / rowsPerPage))
  const at = Math.min(page, pages)
  return (
    <Page
      title={words.resultsOf(cycle.title[language])}
      caption={words.fromTo(date(cycle.startsOn), date(cycle.endsOn))}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'results') },
      ]}
    >
      {result === null ? (
        <EmptyState title={words.noResultTitle}>{words.noResult}</EmptyState>
      ) : (
        <>
          {result.status !== 'published' && <Notice>{words.draft}</Notice>}
          {staff && (
            <p className="no-print">
              <a
                href={urlTo(language, 'cycleReports', { cycle: String(cycle.id) })}
                className="inline-block py-2"
              >
                {cycleReports}
              </a>
            </p>
          )}
          <CycleNumbers guide={guide} summary={summarizeCycle(guide, lines)} />
          <section>
            <Heading level={2} id="centres">
              {words.list}
            </Heading>
            <CentresFilter cycle={cycle.id} guide={guide} lines={lines} arrangement={arrangement} />
            <p className="my-4">
              {words.shown(number(shown.length), number(lines.length))} {previous && words.changeNote}{' '}
              {previous && previous.cycle.guide.edition !== cycle.guide.edition && words.guideChanged}
            </p>
            {shown.length === 0 ? (
              <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
            ) : (
              <CentresTable
                cycle={cycle}
                guide={guide}
                lines={shown.slice((at - 1) * rowsPerPage, at * rowsPerPage)}
                arrangement={arrangement}
                compared={previous !== null}
              />
            )}
            <Pagination
              page={at}
              pages={pages}
              hrefOf={(to) =>
                urlTo(language, 'cycleResults', { cycle: String(cycle.id) }, pageQuery(arrangement, to))
              }
            />
          </section>
          <ExemptTable cycle={cycle.id} centres={exempt} to="centreResult" />
        </>
      )}
    </Page>
  )
}
