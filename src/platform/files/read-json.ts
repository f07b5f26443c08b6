import { checkEncoding } from './check-encoding.ts'
import { refuse } from './fault-list.ts'
import { findDuplicateKey, locateJsonFault } from './locate-in-json.ts'
import { type InputOptions, openInput } from './open-input.ts'

export interface JsonInput {
  readonly value: unknown
  /** The text it was read from, for saying on which line a fault stands. */
  readonly text: string
}

/**
 * Reads a JSON file in UTF-8. Refuses what is not JSON with the line and column where it breaks, and a name that
 * stands twice in one object, since one of the two would vanish silently.
 *
 * Throws a Refusal: see `openInput` and `checkEncoding`, and `json.syntax`, `json.duplicate_key`.
 */
export async function readJson(file: string, options: InputOptions = {}): Promise<JsonInput> {
  const pieces: Uint8Array[] = []
  for await (const piece of checkEncoding(openInput(file, options), file)) pieces.push(piece)
  const text = Buffer.concat(pieces).toString('utf8')
  return { value: parseJson(text, file), text }
}

function parseJson(text: string, file: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { line, column } = locateJsonFault(text)
    throw refuse({ code: 'json.syntax', place: { file, row: line, column: String(column), path: '' } })
  }
  const twice = findDuplicateKey(text)
  if (twice === null) return value
  const place = { file, row: twice.line, column: String(twice.column), path: twice.path }
  throw refuse({ code: 'json.duplicate_key', place, params: { key: twice.key } })
}
