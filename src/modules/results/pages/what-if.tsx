import { useCallback } from 'react'
import { data, redirect, useLoaderData, useLocation, useRevalidator } from 'react-router'
import { formatShare } from '#platform/format-share.ts'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { JobProgress } from '#ui/job-progress.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { analysisWords } from '../analysis-words.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherCycle } from '../gather-cycle.server.ts'
import { computeWhatIf, findCycleOfGuide, readDraftTrial } from '../gather-what-if.server.ts'
import { lookForTrialCells } from '../keep-trial-cells.server.ts'
import { WhatIfForm } from '../parts/what-if-form.tsx'
import { guideForTrial } from '../what-if-guide.ts'
import { readWhatIf, whatIfQuery } from '../what-if-view.ts'
import { whatIfWords } from '../what-if-words.ts'
import type { Route } from './+types/what-if.ts'

/** Milliseconds that a visitor waits for a large cycle's evidence before the page says how far it is. */
const patience = 2000

/** A trial of other weights and thresholds on the result of a cycle. Nothing is saved; the trial is its address. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const { database } = services
  const draft = url.searchParams.get('draft')
  if (params.cycle === 'latest') {
    const latest = await findCycleOfGuide(database, person, draft?.split('/')[0] ?? '')
    throw redirect(
      latest === null
        ? urlTo(language, 'analysis')
        : urlTo(language, 'analysisWhatIf', { cycle: String(latest) }) + url.search,
    )
  }
  const found = await gatherCycle(database, person, readCycleNumber(params.cycle))
  if (!found) throw data(null, { status: 404 })
  const { cycle, guide, result } = found
  const other = draft === null ? null : await readDraftTrial(database, person, guide, draft)
  const read = readWhatIf(guide, url.searchParams)
  const view = {
    ...read,
    draft: other === null ? null : draft,
    texts: url.searchParams.has('take') && other !== null ? other.texts : read.texts,
  }
  const address = urlTo(language, 'analysisWhatIf', { cycle: String(cycle.id) }, whatIfQuery(view))
  const here = url.searchParams.size === 0 ? '' : `?${url.searchParams}`
  // A form sends every field; the address of a trial holds what differs, so that it can be shared and read.
  if (address !== `${url.pathname.replace(/\.data$/, '')}${here}`) throw redirect(address)
  const looked = result === null ? null : await lookForTrialCells(database, { ...found, result }, patience)
  const [reading, evidence] = looked !== null && 'share' in looked ? [looked.share, null] : [null, looked]
  return {
    cycle: { id: cycle.id, title: cycle.title },
    status: result?.status ?? null,
    reading,
    notTried: other?.notTried ?? 0,
    view,
    trial: evidence && {
      guide: guideForTrial(guide),
      outcome: await computeWhatIf(evidence, guide, view),
      size: evidence.answer.forms.br.length,
    },
  }
}

export default function WhatIfPage() {
  const { cycle, status, view, notTried, reading, trial } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { home, title, noResultTitle, noResultReader } = useWords(analysisWords)
  const analysis = urlTo(language, 'analysisCycle', { cycle: String(cycle.id) })
  const back = (
    <p>
      <a href={analysis} className="inline-flex min-h-11 items-center">
        {words.toAnalysis}
      </a>
    </p>
  )
  return (
    <Page
      title={words.title(cycle.title[language])}
      lead={words.lead}
      width="wide"
      breadcrumbs={[
        { label: home, href: urlTo(language, 'home') },
        { label: title, href: urlTo(language, 'analysis') },
        { label: cycle.title[language], href: analysis },
      ]}
    >
      {status === null && (
        <EmptyState title={noResultTitle}>
          {noResultReader}
          {back}
        </EmptyState>
      )}
      {reading !== null && <ReadingEvidence share={reading} />}
      {status !== null && trial === null && reading === null && (
        <EmptyState title={words.staleTitle}>
          {status === 'draft' ? words.staleDraft : words.staleFrozen}
          {back}
        </EmptyState>
      )}
      {trial !== null && (
        <>
          <Notice title={words.trialTitle}>
            {words.trial} {status === 'draft' && words.draftResult}
          </Notice>
          {view.draft !== null && (
            <Notice title={words.fromDraftTitle}>
              <p>{words.fromDraft(view.draft)}</p>
              {notTried > 0 && <p>{words.notTried(plural(language, notTried, words.criteria))}</p>}
            </Notice>
          )}
          <WhatIfForm cycle={cycle.id} view={view} {...trial} />
        </>
      )}
    </Page>
  )
}

/** How far the evidence of a large cycle is read; the page goes on by itself. */
function ReadingEvidence({ share }: { readonly share: number }) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { pathname, search } = useLocation()
  const { revalidate } = useRevalidator()
  const look = useCallback(() => void revalidate(), [revalidate])
  return (
    <JobProgress
      title={words.readingTitle}
      share={share}
      text={formatShare(language, share)}
      detail={words.reading}
      onLook={look}
    >
      <ButtonLink href={pathname + search} look="second">
        {words.refresh}
      </ButtonLink>
    </JobProgress>
  )
}
