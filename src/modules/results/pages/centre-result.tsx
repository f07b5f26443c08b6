import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { localText } from '../../standards/local-text.ts'
import { namesOf, titleOr } from '../../standards/names-of.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherExempt } from '../exempt-centres.server.ts'
import { type CentreInCycle, gatherCentre } from '../gather-centre.server.ts'
import { historyWords } from '../history-words.ts'
import { resultWords } from '../page-words.ts'
import { Authenticity } from '../parts/authenticity.tsx'
import { CentreBrief } from '../parts/centre-brief.tsx'
import { CentreReports } from '../parts/centre-reports.tsx'
import { ClassProof } from '../parts/class-proof.tsx'
import { ExemptPage } from '../parts/exempt-page.tsx'
import { FindingsSection } from '../parts/findings-section.tsx'
import { InstrumentsFound } from '../parts/instruments-found.tsx'
import { PreviousCycle } from '../parts/previous-cycle.tsx'
import { ScoreTree } from '../parts/score-tree.tsx'
import { pickFindings } from '../pick-findings.ts'
import type { Route } from './+types/centre-result.ts'

/** A centre in a cycle; 404 where the visitor may see no result of it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const of = [services.database, person, readCycleNumber(params.cycle), params.centre] as const
  const found = await gatherCentre(...of)
  const exempt = found ? null : await gatherExempt(...of)
  if (!found && !exempt) throw data(null, { status: 404 })
  return { found, exempt }
}

export default function CentreResultPage() {
  const { found, exempt } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(resultWords)
  if (found) return <CentreFound found={found} />
  if (!exempt) return null
  const { id, title } = exempt.cycle
  return (
    <ExemptPage
      exempt={exempt}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'results') },
        {
          label: words.resultsOf(title[language]),
          href: urlTo(language, 'cycleResults', { cycle: String(id) }),
        },
      ]}
    />
  )
}

function CentreFound({ found }: { readonly found: CentreInCycle }) {
  const { cycle, guide, result, centre, observations, previous, hours } = found
  const language = useLanguage()
  const words = useWords(resultWords)
  const { toHistory } = useWords(historyWords)
  const names = namesOf(guide)
  const findings = pickFindings(centre.score)
  const cycleHref = urlTo(language, 'cycleResults', { cycle: String(cycle.id) })
  return (
    <Page
      title={centre.name[language]}
      caption={cycle.title[language]}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'results') },
        { label: words.resultsOf(cycle.title[language]), href: cycleHref },
      ]}
    >
      {result.status !== 'published' && <Notice>{words.draft}</Notice>}
      <div className="max-w-[48rem]">
        <CentreBrief
          guide={guide}
          centre={centre}
          hours={hours}
          names={(measure) => localText(language, titleOr(names.measure(measure)?.text, measure))}
        />
      </div>
      <ClassProof guide={guide} proof={centre.score.proof} />
      <FindingsSection findings={findings} names={names} />
      <ScoreTree pillars={centre.score.pillars} names={names} observations={observations} />
      <InstrumentsFound instruments={centre.score.instruments} gaps={findings.gaps} names={names} />
      <PreviousCycle guide={guide} centre={centre} previous={previous} names={names} />
      {result.status === 'published' && (
        <p className="mt-4">
          <a href={urlTo(language, 'centreHistory', { centre: centre.code })} className="inline-block py-2">
            {toHistory}
          </a>
        </p>
      )}
      <CentreReports cycle={String(cycle.id)} centre={centre.code} />
      <div className="max-w-[48rem]">
        <Authenticity result={result} />
      </div>
    </Page>
  )
}
