import { formatShare } from '#platform/format-share.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Meter } from '#ui/meter.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { EntityProgress, StageProgress } from '../gather-progress.server.ts'
import { workWords } from '../work-words.ts'

interface StageProgressProps {
  /** True when the entities are to be seen without a click. */
  readonly open: boolean
  readonly cycle: number
  readonly progress: StageProgress
  /** True once the result is published: nobody is late any longer. */
  readonly ended: boolean
}

/** One stage of a cycle by entity: each number leads to the centres that it counts. */
export function StageProgressTable({ cycle, progress, open, ended }: StageProgressProps) {
  const language = useLanguage()
  const words = useWords(workWords)
  const { stage, phase, over, total, entities } = progress
  const title = words.stageTitles[stage]
  const day = (text: string) => formatDate(language, text)
  const whole = { ar: words.allEntities, en: words.allEntities }
  const link = (count: number, entity: string, state?: string) =>
    count === 0 ? (
      formatNumber(language, 0)
    ) : (
      <a href={`${listAddress({ stage, ...(entity && { entity }), ...(state && { state }) })}#list`}>
        {formatNumber(language, count)}
      </a>
    )
  const listAddress = (query: Record<string, string>) =>
    urlTo(language, 'cycleProgress', { cycle: String(cycle) }, query)
  const number = (key: string, header: string, of: (row: EntityProgress) => number, state?: string) => ({
    ...{ key, header, numeric: true },
    cell: (row: EntityProgress) => link(of(row), row.code, state),
  })
  return (
    <section>
      <Heading level={2} id={`stage-${stage}`}>
        {title}
      </Heading>
      <p className="mb-3 text-quiet">
        {phase === null ? words.noStageDates : words.stageDates(day(phase.startsOn), day(phase.endsOn))}
      </p>
      {rowsTable(words.allOf(title), [{ ...total, code: '', name: whole }])}
      <Details summary={words.byEntity(title)} open={open}>
        {rowsTable(words.byEntity(title), entities)}
      </Details>
    </section>
  )

  function rowsTable(caption: string, shown: readonly EntityProgress[]) {
    return (
      <Table
        caption={caption}
        captionHidden
        rows={shown}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'entity',
            header: words.entity,
            cell: ({ code, name }) => (code === '' ? <b>{name[language]}</b> : name[language]),
          },
          number('total', words.total, ({ centres }) => centres),
          number('complete', words.complete, ({ complete }) => complete, 'complete'),
          number('begun', words.begun, ({ begun }) => begun, 'begun'),
          number('none', words.none, ({ none }) => none, 'none'),
          ...(over
            ? [
                number(
                  'late',
                  ended ? words.leftUndone : words.late,
                  ({ begun, none }) => (stage === 'initial' ? none : begun + none),
                  'late',
                ),
              ]
            : []),
          {
            key: 'observed',
            header: words.observed,
            cell: ({ asked, observed }) => (
              <Meter
                value={asked === 0 ? null : observed / asked}
                text={asked === 0 ? words.noDay : formatShare(language, observed / asked, { decimals: 0 })}
                label={words.observed}
              />
            ),
          },
        ]}
      />
    )
  }
}
