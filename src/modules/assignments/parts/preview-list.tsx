import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { VisitCycle } from '../load-cycle.server.ts'
import { type PreviewLine, previewPerPage } from '../preview-list.ts'
import { momentText } from '../show-moment.ts'
import type { PlanPreviewed, ProposalPreview } from '../view-proposal.server.ts'
import { visitWords } from '../words.ts'

export interface PlanPreviewProps {
  readonly cycle: VisitCycle
  readonly proposal: ProposalPreview
  readonly plan: PlanPreviewed
}

/** The visits behind one number of a proposal, each as it was and as it becomes. */
export function PreviewList({ cycle, proposal, plan: { list } }: PlanPreviewProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const nameOf = (code: string) => proposal.names[code]?.[language] ?? code
  const comma = language === 'ar' ? '، ' : ', '
  const key = { cycle: String(cycle.id), proposal: proposal.id }
  const hrefOf = (page: number) =>
    `${urlTo(language, 'proposal', key, { list: list.kind, page: page > 1 ? page : undefined })}#list`
  const side = (one: PreviewLine['before']) =>
    one === null ? (
      '–'
    ) : (
      <>
        {momentText(language, one.startsAt)}
        <br />
        {one.people.map(nameOf).join(comma)}
      </>
    )
  return (
    <section id="list">
      <Heading level={2}>{words.previewLists[list.kind]}</Heading>
      {list.count === 0 ? (
        <p className="mb-6">{list.kind === 'changes' ? words.noChanges : words.nothing}</p>
      ) : (
        <>
          <Table
            caption={words.previewLists[list.kind]}
            captionHidden
            rows={list.lines}
            rowKey={({ key: visit }) => visit}
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
          <Pagination page={list.page} pages={Math.ceil(list.count / previewPerPage)} hrefOf={hrefOf} />
        </>
      )}
    </section>
  )
}
