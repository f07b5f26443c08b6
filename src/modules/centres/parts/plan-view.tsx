import { formatNumber, plural } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { importWords } from '../import-words.ts'
import type { NamedCode } from '../registry-record.ts'
import type { Shown, ShownList } from '../show-plan.ts'

/** What an import does to one list: new, changed field by field, not mentioned. */
export function PlanView({ plan }: { readonly plan: ShownList }) {
  const words = useWords(importWords)
  const language = useLanguage()
  const number = (count: number) => formatNumber(language, count)
  const { changes } = plan
  return (
    <section>
      <Heading level={2}>{words.kinds[plan.kind]}</Heading>
      <p className="mb-4">
        {words.summary(
          number(plan.added.count),
          number(plan.changed),
          number(plan.unchanged),
          number(plan.gone.count),
        )}
      </p>
      {changes.count > 0 && (
        <Table
          caption={words.changed}
          columns={[
            { key: 'row', header: words.kinds[plan.kind], cell: ({ row }) => <Named one={row} /> },
            {
              key: 'field',
              header: words.field,
              cell: ({ field }) => <bdi dir="ltr">{field.replace(/^= /, '')}</bdi>,
            },
            { key: 'before', header: words.before, cell: ({ before }) => <bdi>{before || '–'}</bdi> },
            {
              key: 'after',
              header: words.after,
              cell: ({ after }) => <bdi className="font-semibold">{after || '–'}</bdi>,
            },
          ]}
          rows={changes.first}
          rowKey={({ row, field }) => `${row.code} ${field}`}
        />
      )}
      <More shown={changes} />
      <NamedList title={words.added} rows={plan.added} open />
      <NamedList title={words.gone} rows={plan.gone} lead={words.goneLead} />
    </section>
  )
}

function NamedList({
  title,
  rows,
  lead,
  open = false,
}: {
  readonly title: string
  readonly rows: Shown<NamedCode>
  readonly lead?: string
  readonly open?: boolean
}) {
  const words = useWords(importWords)
  const language = useLanguage()
  if (rows.count === 0) return null
  return (
    <div className="mt-4">
      <Details
        summary={`${title}: ${plural(language, rows.count, words.rows)}`}
        open={open && rows.count <= 50}
      >
        {lead && <p className="mb-2">{lead}</p>}
        <ul className="list-disc ps-5">
          {rows.first.map((row) => (
            <li key={row.code}>
              <Named one={row} />
            </li>
          ))}
        </ul>
        <More shown={rows} />
      </Details>
    </div>
  )
}

/** That there are more than are shown. */
function More({ shown }: { readonly shown: Shown<unknown> }) {
  const words = useWords(importWords)
  const language = useLanguage()
  const more = shown.count - shown.first.length
  return more > 0 ? <p>{words.andMore(formatNumber(language, more))}</p> : null
}

function Named({ one }: { readonly one: NamedCode }) {
  const language = useLanguage()
  return (
    <>
      <bdi>{one.name[language]}</bdi> <bdi dir="ltr">({one.code})</bdi>
    </>
  )
}
