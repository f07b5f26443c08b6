import { Zip, ZipPassThrough } from 'fflate'
import type { ReportFileBytes } from './render-all.server.ts'

/** ZIP keeps no time zone and no year before 1980; a fixed day keeps equal files equal. */
const fixedTime = new Date(1980, 0, 1)

/**
 * A zip of files as they come, in pieces to be written to a stream. Stored, not compressed: a PDF is compressed inside.
 *
 * @throws RangeError when two files have the same name
 * @example for await (const piece of zipReports(renderAllCentreReports(result))) response.write(piece)
 */
export async function* zipReports(
  files: AsyncIterable<ReportFileBytes>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const names = new Set<string>()
  for await (const { name, bytes } of files) {
    if (names.has(name)) throw new RangeError(`two reports are named ${name}`)
    names.add(name)
    const entry = new ZipPassThrough(name)
    entry.mtime = fixedTime
    zip.add(entry)
    entry.push(bytes, true)
    yield* pieces
    pieces = []
  }
  zip.end()
  yield* pieces
}
