import { isUtf8 } from 'node:buffer'
import type { Fault } from '#platform/fault.ts'
import { refuse } from './fault-list.ts'

const newline = 0x0a

/**
 * Lets UTF-8 through, without its byte-order mark, and refuses everything else, so that no name is ever read as
 * rubbish: UTF-16, an 8-bit encoding such as Windows-1256 (with the line that shows it), a spreadsheet or another
 * binary file, an empty file.
 *
 * Throws a Refusal with `file.empty`, `file.utf16`, `file.spreadsheet`, `file.binary` or `file.not_utf8`.
 */
export async function* checkEncoding(
  source: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let first = true
  let line = 1
  let rest: Uint8Array = new Uint8Array(0)
  for await (const piece of source) {
    let bytes: Uint8Array = rest.byteLength === 0 ? piece : Buffer.concat([rest, piece])
    if (first && bytes.byteLength < 4) {
      rest = bytes
      continue
    }
    if (first) bytes = checkStart(bytes, file)
    first = false
    if (bytes.includes(0)) throw refuse({ code: 'file.binary', place: { file } })
    const end = lastWholeCharacter(bytes)
    rest = bytes.subarray(end)
    const whole = bytes.subarray(0, end)
    if (!isUtf8(whole)) throw notUtf8(whole, line, file)
    line += countLines(whole)
    if (whole.byteLength > 0) yield whole
  }
  if (first && rest.byteLength > 0) rest = checkStart(rest, file)
  else if (first) throw refuse({ code: 'file.empty', place: { file } })
  if (rest.includes(0)) throw refuse({ code: 'file.binary', place: { file } })
  if (!isUtf8(rest)) throw notUtf8(rest, line, file)
  if (rest.byteLength > 0) yield rest
}

/** Looks at the first bytes: what kind of file is this? Gives the bytes after a UTF-8 byte-order mark. */
function checkStart(bytes: Uint8Array, file: string): Uint8Array {
  const code = kindOf(bytes)
  if (code !== null) throw refuse({ code, place: { file } })
  const rest = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
  if (rest.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    throw refuse({ code: 'file.empty', place: { file } })
  }
  return rest
}

function kindOf(bytes: Uint8Array): Fault['code'] | null {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'file.utf16'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'file.spreadsheet'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'file.spreadsheet'
  // UTF-16 without a mark: every other byte of a header in Latin letters is zero.
  const oneOfTwoIsZero = bytes.byteLength >= 4 && (bytes[0] === 0) !== (bytes[1] === 0)
  if (oneOfTwoIsZero && (bytes[2] === 0) === (bytes[0] === 0) && (bytes[3] === 0) === (bytes[1] === 0))
    return 'file.utf16'
  return null
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** Where the last character that is complete in these bytes ends; a cut character waits for the next piece. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.byteLength); back += 1) {
    const byte = bytes[bytes.byteLength - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.byteLength - back : bytes.byteLength
    }
  }
  return bytes.byteLength
}

function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}

function notUtf8(bytes: Uint8Array, firstLine: number, file: string): Error {
  let row = firstLine
  let start = 0
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break
    start = end + 1
    row += 1
  }
  return refuse({ code: 'file.not_utf8', place: { file, row } })
}
