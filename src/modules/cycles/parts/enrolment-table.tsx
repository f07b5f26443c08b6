import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import type { EnrolmentRow } from '../enrolment.server.ts'
import { enrollable } from '../enrolment-view.ts'
import { enrolmentWords } from '../enrolment-words.ts'
import { AnswerTag } from './answer-tag.tsx'

interface EnrolmentTableProps {
  readonly rows: readonly EnrolmentRow[]
  readonly mayChange: boolean
  /** Whether a result of the cycle is frozen: then exemptions change for a correction only, and nothing else does. */
  readonly frozen: boolean
  /** Pseudonymous id of the reader, who does not decide on what they proposed. */
  readonly me: string
  readonly typed: Typed
  /** Codes of the centres that are ticked. */
  readonly chosen: readonly string[]
  readonly errors: readonly FieldError[]
}

/** The centres of a cycle, each with its census, its state, and what can be done. */
export function EnrolmentTable({ rows, mayChange, ...acting }: EnrolmentTableProps) {
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  const table = (
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
              <bdi id={`centre-${code}`}>{name[language]}</bdi>{' '}
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
          ? [
              {
                key: 'act',
                header: words.act,
                wide: true,
                cell: (row: EnrolmentRow) => <Acts row={row} {...acting} />,
              },
            ]
          : []),
      ]}
    />
  )
  if (!mayChange || acting.frozen || enrollable(rows).length < 2) return table
  return (
    <>
      {table}
      <Form id={chosenForm} className="my-4">
        <Button name="intent" value="enrol-chosen">
          {words.enrolChosen}
        </Button>
      </Form>
    </>
  )
}

/** The form of the ticks that stand in the rows. */
const chosenForm = 'enrol-chosen'

function State({ row }: { readonly row: EnrolmentRow }) {
  const words = useWords(enrolmentWords)
  const { enrolled, open, moved, counted, exemption } = row
  const granted = exemption?.status === 'granted'
  const proposed = exemption?.status === 'proposed'
  return (
    <div>
      <span className="inline-flex flex-wrap gap-2">
        <Tag tone={enrolled && !granted ? 'good' : 'plain'}>
          {enrolled ? words.enrolled : words.notEnrolled}
        </Tag>
        {!open && <Tag tone="danger">{words.closed}</Tag>}
        {moved && counted === null && <Tag tone="notice">{words.moved}</Tag>}
        {granted && <Tag tone="notice">{counted ? words.exemptLater : words.exempt}</Tag>}
        {!granted && counted === false && <Tag tone="notice">{words.notCounted}</Tag>}
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

type ActsProps = Pick<EnrolmentTableProps, 'me' | 'frozen' | 'chosen' | 'typed' | 'errors'> & {
  readonly row: EnrolmentRow
}

function Acts({ row, me, frozen, typed, chosen, errors }: ActsProps) {
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
    return open && !frozen ? (
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <label className="inline-flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="chosen"
            value={code}
            form={chosenForm}
            defaultChecked={chosen.includes(code)}
            aria-label={words.chooseOf(name)}
            className="size-6 shrink-0"
          />
          {words.choose}
        </label>
        <Form>
          {hidden}
          {act('enrol', words.enrol)}
        </Form>
      </div>
    ) : (
      <>–</>
    )
  if (exemption?.status === 'proposed')
    return exemption.proposedBy === me ? (
      <Form>
        {hidden}
        <p className="mb-2 text-quiet">{words.other}</p>
        {act('take-back', words.takeBack)}
      </Form>
    ) : (
      <Form className="flex flex-wrap gap-2">
        {hidden}
        {act('grant', words.grant)}
        {act('refuse', words.refuse, 'danger')}
      </Form>
    )
  if (exemption?.status === 'granted')
    return (
      <Form>
        {hidden}
        {act('end', words.end)}
      </Form>
    )
  const reason = `reason_${code}`
  const stays = bound || frozen
  const label = stays ? words.moreBound : words.more
  return (
    <Details
      summary={
        <>
          {label} <span className="sr-only">{name}</span>
        </>
      }
      open={typed.centre === code}
    >
      <Form>
        {hidden}
        <TextInput
          name={reason}
          label={words.reason}
          value={typed[reason] ?? ''}
          error={errorOf(errors, reason)}
        />
        <div className="flex flex-wrap gap-2">
          {act('propose', words.propose)}
          {!stays && act('withdraw', words.withdraw, 'danger')}
        </div>
      </Form>
    </Details>
  )
}
