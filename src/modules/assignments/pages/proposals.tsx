import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { formatDateTime } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { askProposal } from '../ask-proposal.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listWithoutHours } from '../list-plan-centres.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitTabs } from '../parts/visit-tabs.tsx'
import { WithoutHours } from '../parts/without-hours.tsx'
import { listProposals } from '../read-proposal.server.ts'
import { readRules } from '../read-rules.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/proposals.ts'

/** Proposals of a cycle's plan, and the button that asks for one. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await loadCycle(services.database, person, params.cycle)
  const [proposals, rules, withoutHours] = await Promise.all([
    listProposals(services.database, cycle.id),
    readRules(services.database, cycle.id),
    listWithoutHours(services.database, cycle.id),
  ])
  return { cycle, proposals, rules, withoutHours }
}

export async function action({ context, params }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  try {
    const proposal = await askProposal(services, person, Number(params.cycle) || 0)
    return redirect(urlTo(language, 'proposal', { cycle: params.cycle, proposal }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ errors }, { status })
  }
}

const tones = { plan: 'good', accepted: 'good', infeasible: 'danger', failed: 'danger' } as const

export default function ProposalsPage() {
  const { cycle, proposals, rules, withoutHours } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(visitWords)
  return (
    <Page
      title={words.tabs.proposals}
      caption={cycle.title[language]}
      lead={words.proposalsLead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={visitCrumbs(language, cycle)}
    >
      <ErrorSummary errors={errors} />
      <VisitTabs cycle={cycle.id} current="proposals" keeps />
      <Form className="mb-6">
        <Button>{words.askProposal}</Button>
      </Form>
      {rules !== null && <WithoutHours centres={withoutHours} rules={rules} />}
      {proposals.length === 0 ? (
        <EmptyState title={words.noProposals}>{words.noProposalsText}</EmptyState>
      ) : (
        <Table
          caption={words.tabs.proposals}
          captionHidden
          rows={proposals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'asked',
              header: words.asked,
              cell: ({ id, requestedAt }) => (
                <a href={urlTo(language, 'proposal', { cycle: String(cycle.id), proposal: id })}>
                  {formatDateTime(language, new Date(requestedAt))}
                </a>
              ),
            },
            {
              key: 'state',
              header: words.state,
              cell: ({ status }) => (
                <Tag tone={tones[status as keyof typeof tones] ?? 'notice'}>{words.statuses[status]}</Tag>
              ),
            },
          ]}
        />
      )}
    </Page>
  )
}
