import { softRules } from '#assignment/proposal.ts'
import { formatShare } from '#platform/format-share.ts'
import { formatNumber, plural } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { PreviewKind } from '../preview-list.ts'
import { visitWords } from '../words.ts'
import { LoadList } from './load-list.tsx'
import { type PlanPreviewProps, PreviewList } from './preview-list.tsx'

/** What a proposal would bring: its size, what it changes, and what it costs by each soft rule. */
export function PlanPreview({
  cycle,
  proposal,
  plan,
  outdated,
}: PlanPreviewProps & {
  /** What it was made from has changed: it cannot be accepted any more. */
  readonly outdated: boolean
}) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const number = (value: number) => formatNumber(language, Math.round(value * 10) / 10)
  const ready = proposal.status === 'plan'
  const key = { cycle: String(cycle.id), proposal: proposal.id }
  const counted = (value: number, list: PreviewKind) =>
    ready && value > 0 ? (
      <a href={`${urlTo(language, 'proposal', key, { list })}#list`} className="inline-flex min-h-6 min-w-6">
        {number(value)}
      </a>
    ) : (
      number(value)
    )
  return (
    <>
      {plan.cutShort && (
        <Notice title={words.cutShort}>{words.cutShortText(formatShare(language, plan.gap))}</Notice>
      )}
      {plan.missed > 0 && (
        <Notice>
          <p>{words.missed(plural(language, plan.missed, words.visitsForms))}</p>
          <p>
            <a href={urlTo(language, 'visitRules', { cycle: key.cycle })}>{words.tabs.visitRules}</a>
          </p>
        </Notice>
      )}
      <div className="mb-6 max-w-[48rem]">
        <SummaryList
          rows={[
            { label: words.total, value: counted(plan.visits, 'all') },
            { label: words.double, value: counted(plan.double, 'double') },
            ...(ready
              ? (['new', 'changed', 'cancelled'] as const).map((kind) => ({
                  label: words.changeCounts[kind],
                  value: counted(plan.counts[kind], kind),
                }))
              : []),
            {
              label: words.gap,
              value: plan.gap < 1e-9 ? words.noGap : words.gapText(formatShare(language, plan.gap)),
            },
          ]}
        />
      </div>
      {ready && (
        <Form className="mb-6">
          <p className="mb-2">{outdated ? words.againText : words.acceptText}</p>
          <Button name="intent" value={outdated ? 'again' : 'accept'}>
            {outdated ? words.askProposal : words.accept}
          </Button>
        </Form>
      )}
      {ready &&
        (['evaluator', 'shopper'] as const).map((kind) => (
          <LoadList key={kind} kind={kind} loads={plan.loads[kind]} names={proposal.names} />
        ))}
      {ready && <PreviewList {...{ cycle, proposal, plan }} />}
      <Heading level={2}>{words.costs}</Heading>
      <Table
        caption={words.costs}
        captionHidden
        cards={false}
        rows={softRules.map((rule) => ({ rule, cost: plan.costs[rule], weight: plan.weights?.[rule] }))}
        rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', header: words.rule, cell: ({ rule }) => words.rules[rule] },
          {
            key: 'weight',
            header: words.weight,
            numeric: true,
            cell: ({ weight }) => (weight === undefined ? '–' : number(weight)),
          },
          { key: 'cost', header: words.cost, numeric: true, cell: ({ cost }) => number(cost) },
        ]}
      />
    </>
  )
}
