import { useCallback } from 'react'
import { data, redirect, useActionData, useLoaderData, useRevalidator } from 'react-router'
import { formatShare } from '#platform/format-share.ts'
import { formatDateTime } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { JobProgress } from '#ui/job-progress.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { acceptProposal } from '../accept-proposal.server.ts'
import { askProposal, cancelProposal } from '../ask-proposal.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { lateStep } from '../late-step.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { PlanPreview } from '../parts/plan-preview.tsx'
import { StuckPlan } from '../parts/stuck-plan.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { readPreviewView } from '../preview-list.ts'
import { requirePlanner } from '../require-planner.server.ts'
import { viewProposal } from '../view-proposal.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/proposal.ts'

/** One proposal: how far it is, what it would change, or what stands in its way. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const cycle = await loadCycle(services.database, person, params.cycle)
  const may = await requirePlanner(services.database, cycle.id, person).then(
    () => true,
    () => false,
  )
  if (!may) throw data(null, { status: 403 })
  const key = { cycle: cycle.id, id: params.proposal }
  const view = readPreviewView(url.searchParams)
  const proposal = await viewProposal(services.database, key, view, services.clock.now())
  if (!proposal) throw data(null, { status: 404 })
  return { cycle, proposal }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const key = { cycle: Number(params.cycle) || 0, id: params.proposal }
  const intent = (await request.formData()).get('intent')
  try {
    if (intent === 'stop') {
      await cancelProposal(services, person, key)
      return redirect(urlTo(language, 'proposal', params))
    }
    if (intent === 'again') {
      const proposal = await askProposal(services, person, key.cycle)
      return redirect(urlTo(language, 'proposal', { cycle: params.cycle, proposal }))
    }
    await acceptProposal(services, person, key)
    return redirect(urlTo(language, 'plannedVisits', { cycle: params.cycle }, { done: 'accepted' }))
  } catch (error) {
    const { errors, status, codes } = fieldErrorsOf(language, error)
    return data({ errors, outdated: codes.some((code) => outdated.includes(code)) }, { status })
  }
}

/** Refusals after which a proposal can never be accepted. */
const outdated = ['proposal.moved_since', 'proposal.unsound']

export default function ProposalPage() {
  const { cycle, proposal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors ?? []
  const language = useLanguage()
  const words = useWords(visitWords)
  const { revalidate } = useRevalidator()
  const look = useCallback(() => void revalidate(), [revalidate])
  const { status, share, step } = proposal
  const here = urlTo(language, 'proposal', { cycle: String(cycle.id), proposal: proposal.id })
  const text = formatShare(language, share)
  return (
    <Page
      title={words.proposal}
      caption={`${formatDateTime(language, new Date(proposal.requestedAt))} · ${words.statuses[status]}`}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        ...visitCrumbs(language, cycle),
        {
          label: words.tabs.proposals,
          href: urlTo(language, 'proposals', { cycle: String(cycle.id) }),
        },
      ]}
    >
      <ErrorSummary errors={errors} />
      {(status === 'waiting' || status === 'working') && (
        <JobProgress
          title={words.computing}
          share={share}
          text={text}
          detail={`${words.computingText(text)} ${words.steps[step ?? ''] ?? ''}`}
          onLook={look}
        >
          <ButtonLink href={here} look="second">
            {words.look}
          </ButtonLink>
          <Button look="danger" name="intent" value="stop">
            {words.stop}
          </Button>
        </JobProgress>
      )}
      {status === 'failed' && (
        <Notice tone="danger">{step === lateStep ? words.lateText : words.failedText}</Notice>
      )}
      {status === 'cancelled' && <Notice>{words.statuses.cancelled}</Notice>}
      {proposal.plan && (
        <PlanPreview {...{ cycle, proposal }} plan={proposal.plan} outdated={answer?.outdated === true} />
      )}
      {proposal.stuck && <StuckPlan cycle={cycle} names={proposal.names} stuck={proposal.stuck} />}
    </Page>
  )
}
