import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import type { EnrolmentRow } from '../enrolment.server.ts'
import { enrolmentWords } from '../enrolment-words.ts'
import { AnswerTag } from './answer-tag.tsx'

interface EnrolmentTableProps {
  readonly rows: readonly EnrolmentRow[]
  readonly mayChange: boolean
  /** Pseudonymous id of the reader, who does not decide on what they proposed. */
  readonly me: string
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** The centres of a cycle, each with its census, its state, and what can be done. */
export function EnrolmentTable({ rows, mayChange, ...acting }: EnrolmentTableProps) {
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  return (
    <Table
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'centre',
          header: words.centre,
          cell: ({ code, name }) => (
            <>
              <bdi>{name[language]}</bdi>{' '}
              <span className="block font-normal text-quiet">
                <bdi>{code}</bdi>
              </span>
            </>
          ),
        },
        { key: 'entity', header: words.entity, cell: ({ entity }) => <bdi>{entity.name[language]}</bdi> },
        {
          key: 'census',
          header: words.census,
          cell: ({ census }) => (census === null ? words.noCensus : <AnswerTag line={census} />),
        },
        { key: 'state', header: words.state, cell: (row) => <State row={row} /> },
        ...(mayChange
          ? [{ key: 'act', header: words.act, cell: (row: EnrolmentRow) => <Acts row={row} {...acting} /> }]
          : []),
      ]}
    />
  )
}

function State({ row: { enrolled, open, moved, exemption } }: { readonly row: EnrolmentRow }) {
  const words = useWords(enrolmentWords)
  const granted = exemption?.status === 'granted'
  const proposed = exemption?.status === 'proposed'
  return (
    <div>
      <span className="inline-flex flex-wrap gap-2">
        <Tag tone={enrolled && !granted ? 'good' : 'plain'}>
          {enrolled ? words.enrolled : words.notEnrolled}
        </Tag>
        {!open && <Tag tone="danger">{words.closed}</Tag>}
        {moved && <Tag tone="notice">{words.moved}</Tag>}
        {granted && <Tag tone="notice">{words.exempt}</Tag>}
        {proposed && <Tag tone="notice">{words.proposed}</Tag>}
      </span>
      {(granted || proposed) && (
        <p className="mt-1">
          {words.reason}: <bdi>{exemption.reason}</bdi>
        </p>
      )}
    </div>
  )
}

type ActsProps = Pick<EnrolmentTableProps, 'me' | 'typed' | 'errors'> & { readonly row: EnrolmentRow }

function Acts({ row, me, typed, errors }: ActsProps) {
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  const { code, enrolled, open, bound, exemption } = row
  const name = row.name[language]
  const act = (intent: string, label: string, look: 'second' | 'danger' = 'second') => (
    <Button name="intent" value={intent} look={look} aria-label={`${label}: ${name}`}>
      {label}
    </Button>
  )
  const hidden = (
    <>
      <input type="hidden" name="centre" value={code} />
      <input type="hidden" name="revision" value={exemption?.revision ?? 0} />
    </>
  )
  if (!enrolled)
    return open ? (
      <form method="post">
        {hidden}
        {act('enrol', words.enrol)}
      </form>
    ) : (
      <>–</>
    )
  if (exemption?.status === 'proposed')
    return exemption.proposedBy === me ? (
      <span className="text-quiet">{words.other}</span>
    ) : (
      <form method="post" className="flex flex-wrap gap-2">
        {hidden}
        {act('grant', words.grant)}
        {act('refuse', words.refuse, 'danger')}
      </form>
    )
  if (exemption?.status === 'granted')
    return (
      <form method="post">
        {hidden}
        {act('end', words.end)}
      </form>
    )
  const reason = `reason_${code}`
  const label = bound ? words.moreBound : words.more
  return (
    <Details
      summary={
        <>
          {label} <span className="sr-only">{name}</span>
        </>
      }
      open={typed.centre === code}
    >
      <form method="post">
        {hidden}
        <TextInput
          name={reason}
          label={words.reason}
          value={typed[reason] ?? ''}
          error={errorOf(errors, reason)}
        />
        <div className="flex flex-wrap gap-2">
          {act('propose', words.propose)}
          {!bound && act('withdraw', words.withdraw, 'danger')}
        </div>
      </form>
    </Details>
  )
}
