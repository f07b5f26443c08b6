import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { localText } from '../../standards/local-text.ts'
import { namesOf, titleOr } from '../../standards/names-of.ts'
import { analysisWords } from '../analysis-words.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherExempt, listExemptCentres } from '../exempt-centres.server.ts'
import { gatherBeside } from '../gather-beside.server.ts'
import { gatherCentre } from '../gather-centre.server.ts'
import { Authenticity } from '../parts/authenticity.tsx'
import { BesideTable } from '../parts/beside-table.tsx'
import { CentreBrief } from '../parts/centre-brief.tsx'
import { ClassProof } from '../parts/class-proof.tsx'
import { ExemptNotice } from '../parts/exempt-notice.tsx'
import { ExemptPage } from '../parts/exempt-page.tsx'
import { FindingsSection } from '../parts/findings-section.tsx'
import { InstrumentsFound } from '../parts/instruments-found.tsx'
import { PreviousCycle } from '../parts/previous-cycle.tsx'
import { ScoreTree } from '../parts/score-tree.tsx'
import { StabilitySection } from '../parts/stability-section.tsx'
import { pickFindings } from '../pick-findings.ts'
import { readStability } from '../read-stability.server.ts'
import type { Route } from './+types/analysis-centre.ts'

/** A centre in a cycle for those who work with the result: all of the public page, and how it stands beside the others. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const of = [database, person, readCycleNumber(params.cycle), params.centre] as const
  const found = await gatherCentre(...of)
  const exempt = found ? null : await gatherExempt(...of)
  if (exempt) return { found: null, exempt }
  if (!found) throw data(null, { status: 404 })
  const { id } = found.cycle
  const now = await listExemptCentres(database, person, {
    cycle: id,
    result: null,
    centre: found.centre.code,
  })
  return {
    exempt: null,
    found: {
      ...found,
      exemptFor: now[0]?.reason ?? null,
      beside: await gatherBeside(database, found),
      stability: await readStability(database, id, found.result.id, found.centre.code),
    },
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof loader>>['found']>

export default function AnalysisCentrePage() {
  const { found, exempt } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(analysisWords)
  if (found) return <CentreFound found={found} />
  if (!exempt) return null
  return (
    <ExemptPage
      exempt={exempt}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'analysis') },
        {
          label: words.analysisOf(exempt.cycle.title[language]),
          href: urlTo(language, 'analysisCycle', { cycle: String(exempt.cycle.id) }),
        },
      ]}
    />
  )
}

function CentreFound({ found }: { readonly found: Found }) {
  const { cycle, guide, result, centre, observations, previous, beside, stability, exemptFor } = found
  const language = useLanguage()
  const words = useWords(analysisWords)
  const names = namesOf(guide)
  const findings = pickFindings(centre.score)
  const params = { cycle: String(cycle.id) }
  return (
    <Page
      title={centre.name[language]}
      caption={cycle.title[language]}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'analysis') },
        { label: words.analysisOf(cycle.title[language]), href: urlTo(language, 'analysisCycle', params) },
        {
          label: centre.entity.name[language],
          href: urlTo(language, 'analysisEntity', { ...params, entity: centre.entity.code }),
        },
      ]}
    >
      {result.status === 'draft' && <Notice>{words.draftNotice}</Notice>}
      {result.status === 'frozen' && <Notice>{words.frozenNotice}</Notice>}
      {exemptFor !== null && (
        <ExemptNotice reason={exemptFor} counted={result.status === 'draft' ? 'draft' : 'frozen'} />
      )}
      <div className="max-w-[48rem]">
        <CentreBrief
          guide={guide}
          centre={centre}
          hours={found.hours}
          names={(measure) => localText(language, titleOr(names.measure(measure)?.text, measure))}
        />
      </div>
      <StabilitySection guide={guide} category={centre.category} stability={stability} />
      <BesideTable guide={guide} lines={beside} />
      <ClassProof guide={guide} proof={centre.score.proof} />
      <FindingsSection findings={findings} names={names} />
      <ScoreTree pillars={centre.score.pillars} names={names} observations={observations} />
      <InstrumentsFound instruments={centre.score.instruments} gaps={findings.gaps} names={names} />
      <PreviousCycle guide={guide} centre={centre} previous={previous} names={names} />
      <div className="max-w-[48rem]">
        <Authenticity result={result} />
      </div>
      {result.status === 'published' && (
        <p className="no-print my-6">
          <a href={urlTo(language, 'centreResult', { ...params, centre: centre.code })}>
            {words.onPublicPage}
          </a>
        </p>
      )}
    </Page>
  )
}
