import { formatNumber, plural } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { importWords } from '../import-words.ts'
import type { ListPlan } from '../plan-import.ts'
import type { NamedCode } from '../registry-record.ts'

/** More than this on one page is not read by anybody; the counts are whole. */
const most = 300

/** What an import does to one list: new, changed field by field, not mentioned. */
export function PlanView({ plan }: { readonly plan: ListPlan }) {
  const words = useWords(importWords)
  const language = useLanguage()
  const number = (count: number) => formatNumber(language, count)
  const changes = plan.changed.flatMap((row) => row.changes.map((change) => ({ ...change, row })))
  return (
    <section>
      <Heading level={2}>{words.kinds[plan.kind]}</Heading>
      <p className="mb-4">
        {words.summary(
          number(plan.added.length),
          number(plan.changed.length),
          number(plan.unchanged),
          number(plan.gone.length),
        )}
      </p>
      {changes.length > 0 && (
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
          rows={changes.slice(0, most)}
          rowKey={({ row, field }) => `${row.code} ${field}`}
        />
      )}
      {changes.length > most && <p>{words.andMore(number(changes.length - most))}</p>}
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
  readonly rows: readonly NamedCode[]
  readonly lead?: string
  readonly open?: boolean
}) {
  const words = useWords(importWords)
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <div className="mt-4">
      <Details
        summary={`${title}: ${plural(language, rows.length, words.rows)}`}
        open={open && rows.length <= 50}
      >
        {lead && <p className="mb-2">{lead}</p>}
        <ul className="list-disc ps-5">
          {rows.slice(0, most).map((row) => (
            <li key={row.code}>
              <Named one={row} />
            </li>
          ))}
        </ul>
        {rows.length > most && <p>{words.andMore(formatNumber(language, rows.length - most))}</p>}
      </Details>
    </div>
  )
}

function Named({ one }: { readonly one: NamedCode }) {
  const language = useLanguage()
  return (
    <>
      <bdi>{one.name[language]}</bdi> <bdi dir="ltr">({one.code})</bdi>
    </>
  )
}
