import { softRules } from '#assignment/proposal.ts'
import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import type { VisitCycle } from '../load-cycle.server.ts'
import { dayText } from '../show-moment.ts'
import type { ChangeLine, ProposalPreview } from '../view-proposal.server.ts'
import { visitWords } from '../words.ts'

interface PlanPreviewProps {
  readonly cycle: VisitCycle
  readonly proposal: ProposalPreview
  readonly plan: NonNullable<ProposalPreview['plan']>
}

/** What a proposal would bring: its size, what it changes, and what it costs by each soft rule. */
export function PlanPreview({ cycle, proposal, plan }: PlanPreviewProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const number = (value: number) => formatNumber(language, Math.round(value * 10) / 10)
  const ready = proposal.status === 'plan'
  return (
    <>
      <div className="mb-6 max-w-[48rem]">
        <SummaryList
          rows={[
            { label: words.total, value: number(plan.visits) },
            { label: words.double, value: number(plan.double) },
            { label: words.gap, value: words.gapText(formatShare(language, plan.gap)) },
          ]}
        />
      </div>
      {ready && (
        <form method="post" className="mb-6">
          <p className="mb-2">{words.acceptText}</p>
          <Button name="intent" value="accept">
            {words.accept}
          </Button>
        </form>
      )}
      {ready && <Changes {...{ cycle, proposal, plan }} />}
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

function Changes({ cycle, proposal, plan }: PlanPreviewProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const { counts, changes } = plan
  const number = (value: number) => formatNumber(language, value)
  const nameOf = (code: string) => proposal.names[code]?.[language] ?? code
  const comma = language === 'ar' ? '، ' : ', '
  const whole = counts.new + counts.changed + counts.cancelled
  const side = (one: ChangeLine['before']) =>
    one === null ? (
      '–'
    ) : (
      <>
        {dayText(language, one.startsAt)} <bdi>{one.startsAt.slice(11)}</bdi>
        <br />
        {one.people.map(nameOf).join(comma)}
      </>
    )
  return (
    <section>
      <Heading level={2}>{words.changes}</Heading>
      {whole === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <>
          <p className="mb-4">
            {(['new', 'changed', 'cancelled'] as const)
              .map((kind) => `${words.changeKinds[kind]}: ${number(counts[kind])}`)
              .join(' · ')}
          </p>
          <Table
            caption={words.changes}
            captionHidden
            rows={changes}
            rowKey={({ key }) => key}
            columns={[
              { key: 'centre', header: words.centre, cell: ({ centre }) => nameOf(centre) },
              {
                key: 'instrument',
                header: words.instrument,
                cell: ({ instrument }) => cycle.instruments[instrument]?.[language] ?? instrument,
              },
              { key: 'before', header: words.before, cell: ({ before }) => side(before) },
              { key: 'now', header: words.now, cell: ({ now }) => side(now) },
            ]}
          />
          {whole > changes.length && <p>{words.moreChanges(number(whole - changes.length))}</p>}
        </>
      )}
    </section>
  )
}
