import { canonicalJson } from '#platform/canonical-json.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { lineOfPointer } from '#platform/files/locate-in-json.ts'
import type { InputOptions } from '#platform/files/open-input.ts'
import { readJson } from '#platform/files/read-json.ts'
import { checkGuide } from '#scoring/check-guide.ts'
import type { Guide } from '#scoring/guide.ts'
import { parseGuide } from './guide.ts'

/**
 * Reads a guide from a JSON file and makes sure that it can be used: its shape, and its meaning (`checkGuide`). The
 * members of its objects come back in canonical order, so that the order in which they were typed never matters.
 *
 * Throws a Refusal: see `readJson`, `parseGuide` and `checkGuide`; each fault has the file, the JSON pointer and the
 * line where it stands.
 */
export async function readGuideFile(file: string, options: InputOptions = {}): Promise<Guide> {
  const { value, text } = await readJson(file, options)
  try {
    return JSON.parse(canonicalJson(requireSound(value)))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      error.faults.map((fault) => withLine(fault, file, text)),
      error.status,
    )
  }
}

/** The guide in a parsed document, found sound in shape and meaning; throws a Refusal otherwise. */
export function requireSound(document: unknown): Guide {
  const guide = parseGuide(document)
  const faults = checkGuide(guide)
  if (faults.length === 0) return guide
  throw new Refusal(
    faults.map(({ code, path, params }) => ({
      code,
      params,
      ...(path === undefined ? {} : { place: { path } }),
    })),
  )
}

function withLine(fault: Fault, file: string, text: string): Fault {
  const path = fault.place?.path
  const row = path === undefined ? null : lineOfPointer(text, path)
  return { ...fault, place: { ...fault.place, file, ...(row === null ? {} : { row }) } }
}
