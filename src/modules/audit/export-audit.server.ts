import { streamText } from '#platform/files/stream-text.ts'
import { withGuard } from '#platform/spreadsheets/formula-guard.ts'
import type { AuditView } from './audit-view.ts'
import type { AuditSource } from './find-asked.server.ts'
import { type AuditLine, readAllLines } from './read-audit.server.ts'

/** Files that the audit is given as. */
export const auditFiles = ['audit.csv', 'audit.json'] as const

export type AuditFile = (typeof auditFiles)[number]

const columns = [
  ...(['id', 'at', 'actor', 'role', 'action', 'kind', 'subject', 'before', 'after', 'why', 'hash'] as const),
]

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text = withGuard(typeof value === 'string' ? value : JSON.stringify(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLine = (cells: readonly unknown[]): string => `${cells.map(cellOf).join(',')}\r\n`

async function* asCsv(
  portions: AsyncIterable<readonly AuditLine[]>,
): AsyncGenerator<string, void, undefined> {
  // Excel reads UTF-8 only where a mark says so.
  yield `\uFEFF${csvLine(columns)}`
  for await (const lines of portions)
    yield lines.map((line) => csvLine(columns.map((column) => line[column]))).join('')
}

async function* asJson(
  portions: AsyncIterable<readonly AuditLine[]>,
): AsyncGenerator<string, void, undefined> {
  let before = '[\n'
  for await (const lines of portions) {
    const rows = lines.map((line) => Object.fromEntries(columns.map((column) => [column, line[column]])))
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/**
 * Everything that a view of the audit asks for as a file, the newest first, a thousand rows at a time as the database gives them: a
 * million rows take no more memory than a thousand. People stand there by id alone.
 */
export function exportAudit(
  source: AuditSource,
  view: AuditView,
  file: AuditFile,
): ReadableStream<Uint8Array> {
  const lines = readAllLines(source, view)
  const texts = file === 'audit.csv' ? asCsv(lines) : asJson(lines)
  return streamText(texts)
}
