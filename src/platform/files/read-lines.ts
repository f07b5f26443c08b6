import { checkEncoding } from './check-encoding.ts'
import { refuse } from './fault-list.ts'
import { openInput } from './open-input.ts'

/** Well below the longest text there can be. In characters and, for the fault, in MiB. */
const longestMb = 256
const longest = longestMb * 1024 * 1024

/**
 * The lines of a UTF-8 file, without their line feeds, one at a time. The file may have any size, a line up to 256 Mi
 * characters.
 *
 * Throws a Refusal: see `openInput` and `checkEncoding`; `file.too_large` for a longer line.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  let length = 0
  for await (const piece of checkEncoding(openInput(file, { limitMb: Number.POSITIVE_INFINITY }), file)) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    begun.push(first)
    length += first.length
    if (length > longest) {
      throw refuse({ code: 'file.too_large', place: { file }, params: { limit: longestMb, size: longestMb } })
    }
    if (others.length === 0) continue
    yield begun.join('')
    const last = others.pop() ?? ''
    yield* others
    begun = [last]
    length = last.length
  }
  if (length > 0) yield begun.join('')
}
