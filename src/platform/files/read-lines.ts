import { checkEncoding } from './check-encoding.ts'
import { openInput } from './open-input.ts'

/**
 * The lines of a UTF-8 file, without their line feeds, one at a time. No limit of size: only one piece of the file is
 * held, so a line may not be longer than a text can be.
 *
 * Throws a Refusal: see `openInput` and `checkEncoding`.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of checkEncoding(openInput(file, { limitMb: Number.POSITIVE_INFINITY }), file)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
