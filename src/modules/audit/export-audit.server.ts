import type { Database } from '#platform/database.ts'
import { streamText } from '#platform/files/stream-text.ts'
import { withGuard } from '#platform/spreadsheets/formula-guard.ts'
import type { AuditView } from './audit-view.ts'
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

async function* asCsv(lines: AsyncIterable<AuditLine>): AsyncGenerator<string, void, undefined> {
  // Excel reads UTF-8 only where a mark says so.
  yield `\uFEFF${csvLine(columns)}`
  for await (const line of lines) yield csvLine(columns.map((column) => line[column]))
}

async function* asJson(lines: AsyncIterable<AuditLine>): AsyncGenerator<string, void, undefined> {
  let between = '[\n'
  for await (const line of lines) {
    const row = Object.fromEntries(columns.map((column) => [column, line[column]]))
    yield `${between}${JSON.stringify(row)}`
    between = ',\n'
  }
  yield between === '[\n' ? '[]\n' : '\n]\n'
}

/**
 * Everything that a view of the audit asks for as a file, the newest first, row by row as the database gives it: a
 * million rows take no more memory than a thousand. People stand there by id alone.
 */
export function exportAudit(
  database: Database,
  view: AuditView,
  file: AuditFile,
): ReadableStream<Uint8Array> {
  const lines = readAllLines(database, view)
  const texts = file === 'audit.csv' ? asCsv(lines) : asJson(lines)
  return streamText(texts)
}
