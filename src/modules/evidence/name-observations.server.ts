import { hash } from 'node:crypto'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Observation } from '#scoring/observation.ts'
import type { ObservationRow } from './parse-observation.ts'

const lettersKept = 16

/**
 * Gives every observation an id and sorts them by it. An id stated in the file is kept; the others get the first 16
 * hexadecimal letters of the SHA-256 of their content, so that the same row has the same id wherever it stands in the
 * file. Rows with the same content get `-2`, `-3` and so on.
 */
export function nameObservations(rows: readonly ObservationRow[]): Observation[] {
  const taken = new Map<string, number>()
  for (const { id } of rows) if (id !== null) taken.set(id, 1)
  const named = rows.map((row) => ({ ...row, id: row.id ?? nextId(idOfContent(row), taken) }))
  return named.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function nextId(base: string, taken: Map<string, number>): string {
  const count = (taken.get(base) ?? 0) + 1
  taken.set(base, count)
  if (count === 1) return base
  const id = `${base}-${count}`
  return taken.has(id) ? nextId(base, taken) : id
}

function idOfContent(row: ObservationRow): string {
  const { id: _, ...content } = row
  return hash('sha256', canonicalJson(content), 'hex').slice(0, lettersKept)
}
