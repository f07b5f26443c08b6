import { peopleWords } from '#modules/people/words.ts'
import { formatDateTime, formatNumber } from '#platform/i18n.ts'
import { Breakable } from '#ui/breakable.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { nameAction } from '../all-actions.ts'
import { type Difference, diffValues } from '../diff-values.ts'
import type { AuditLine } from '../read-audit.server.ts'
import { auditWords } from '../words.ts'

interface AuditTableProps {
  readonly lines: readonly AuditLine[]
  readonly caption: string
  /** Whether each line leads to everything about its subject. */
  readonly linked: boolean
}

/** Rows of the log, each with what it changed. */
export function AuditTable({ lines, caption, linked }: AuditTableProps) {
  const language = useLanguage()
  const words = useWords(auditWords)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: words.when,
          cell: ({ at, id }) => (
            <>
              <span className="whitespace-nowrap">{formatDateTime(language, new Date(at))}</span>
              <span className="block text-sm font-normal text-quiet">
                {words.number} <bdi>{id}</bdi>
              </span>
            </>
          ),
        },
        { key: 'who', header: words.who, cell: (line) => <Who line={line} /> },
        { key: 'what', header: words.what, cell: (line) => <What line={line} linked={linked} /> },
        { key: 'why', header: words.why, cell: ({ why }) => <bdi>{why ?? '–'}</bdi> },
      ]}
    />
  )
}

function Who({ line: { actor, by, role } }: { readonly line: AuditLine }) {
  const language = useLanguage()
  const words = useWords(auditWords)
  const { roleNames } = useWords(peopleWords)
  if (actor === null) return words.program
  return (
    <>
      {by === null ? (
        <bdi>{actor}</bdi>
      ) : (
        <a href={urlTo(language, 'person', { person: actor })}>
          <bdi>{by[language]}</bdi>
        </a>
      )}
      <span className="block text-sm text-quiet">
        {(roleNames as Readonly<Record<string, string>>)[role] ?? words.otherRoles[role] ?? <bdi>{role}</bdi>}
      </span>
    </>
  )
}

function What({ line, linked }: { readonly line: AuditLine; readonly linked: boolean }) {
  const language = useLanguage()
  const words = useWords(auditWords)
  const { kind, subject } = line
  const named = (
    <>
      {words.kinds[kind] ?? <bdi>{kind}</bdi>} <Breakable text={subject} />
    </>
  )
  return (
    <>
      <ActionName code={line.action} />
      {linked ? (
        <a
          href={urlTo(language, 'auditSubject', { kind, id: subject })}
          title={words.historyOf}
          className="mb-1 inline-block py-0.5 underline underline-offset-[0.2em]"
        >
          {named}
        </a>
      ) : (
        <span className="mb-1 block">{named}</span>
      )}
      <Differences line={line} />
    </>
  )
}

/** What was done, in words; its code stands beside it for whoever filters or asks. */
function ActionName({ code }: { readonly code: string }) {
  const language = useLanguage()
  const name = nameAction(language, code)
  if (name === null)
    return (
      <span className="block font-semibold">
        <bdi>{code}</bdi>
      </span>
    )
  return (
    <span className="block">
      <span className="font-semibold">{name}</span> <Breakable text={code} className="text-sm text-quiet" />
    </span>
  )
}

/** More differences than these would hide the rest of the log: they open when asked for. */
const shown = 4

function Differences({ line: { before, after } }: { readonly line: AuditLine }) {
  const words = useWords(auditWords)
  const language = useLanguage()
  const all = diffValues(before, after)
  if (all.length <= shown) return <DifferenceList lines={all} />
  return (
    <>
      <DifferenceList lines={all.slice(0, shown - 1)} />
      <details className="text-sm">
        <summary className="min-h-6 cursor-pointer text-brand">
          {words.more(formatNumber(language, all.length - shown + 1))}
        </summary>
        <DifferenceList lines={all.slice(shown - 1)} />
      </details>
    </>
  )
}

function DifferenceList({ lines }: { readonly lines: readonly Difference[] }) {
  const words = useWords(auditWords)
  if (lines.length === 0) return null
  return (
    <ul className="text-sm">
      {lines.map((line) => (
        <li key={line.path}>
          <bdi>{line.path || words.value}</bdi>:{' '}
          {line.before !== null && (
            <>
              <span className="text-quiet">{words.was}</span> <bdi className="break-all">{line.before}</bdi>{' '}
              <span className="text-quiet">{words.became}</span>{' '}
            </>
          )}
          <bdi className="break-all">{line.after ?? words.nothing}</bdi>
        </li>
      ))}
    </ul>
  )
}
