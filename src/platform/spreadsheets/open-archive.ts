import { open, stat } from 'node:fs/promises'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { Refusal } from '#platform/fault.ts'
import { refuse } from '#platform/files/fault-list.ts'
import { inBytes, toMebibytes, type WorkbookLimits } from './limits.ts'
import { recogniseFile } from './recognise-file.ts'

/** The parts of a workbook by name. Names compare without regard to case, as the format says. */
export interface Archive {
  /** What the file is called in a refusal. */
  readonly file: string
  readonly has: (name: string) => boolean
  /** The unpacked bytes of one part. @throws Refusal `workbook.damaged` when there is none, or it is not what it says. */
  readonly read: (name: string) => AsyncIterable<Uint8Array>
  readonly close: () => void
}

/**
 * Opens a zip file and looks at its table of contents before anything is unpacked: number of parts, their sizes
 * together, and how many times larger than the file they are. A part that turns out larger than the table says is
 * refused at the first byte too many.
 *
 * @param input the bytes, or the path of a file
 * @param onProgress told the unpacked bytes read so far, and of all parts together
 * @throws Refusal with what `recogniseFile` finds, `workbook.too_large`, `workbook.too_many_parts`,
 *   `workbook.unpacks_too_large`, `workbook.encrypted` or `workbook.damaged`
 */
export async function openArchive(
  input: Uint8Array | string,
  file: string,
  limits: WorkbookLimits,
  onProgress: (read: number, size: number) => void = () => {},
): Promise<Archive> {
  const size = await sizeOf(input, file)
  if (size > inBytes(limits.fileMb)) {
    const params = { size: toMebibytes(size), limit: limits.fileMb }
    throw refuse({ code: 'workbook.too_large', place: { file }, params })
  }
  const other = recogniseFile(typeof input === 'string' ? await readWhole(input) : input)
  if (other !== null) throw refuse({ code: other, place: { file } })
  const zip = await openZip(input, file)
  try {
    const entries = await listEntries(zip, file, limits)
    checkSizes(entries, size, file, limits)
    return archiveOf(zip, entries, file, onProgress)
  } catch (error) {
    zip.close()
    throw error
  }
}

async function sizeOf(input: Uint8Array | string, file: string): Promise<number> {
  if (typeof input !== 'string') return input.byteLength
  const found = await stat(input).catch(() => null)
  if (found === null) throw refuse({ code: 'file.not_found', place: { file } })
  if (found.isDirectory()) throw refuse({ code: 'file.is_folder', place: { file } })
  return found.size
}

/** Enough to tell a zip file; an old or encrypted one is told apart by a name that may stand anywhere in it. */
async function readWhole(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const first = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const bytes = first.buffer.subarray(0, first.bytesRead)
    return bytes[0] === 0xd0 ? await handle.readFile() : bytes
  } finally {
    await handle.close()
  }
}

async function openZip(input: Uint8Array | string, file: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true } as const
  try {
    if (typeof input === 'string') return await openPromise(input, options)
    return await fromBufferPromise(Buffer.from(input.buffer, input.byteOffset, input.byteLength), options)
  } catch {
    throw damaged(file, 'zip')
  }
}

async function listEntries(
  zip: ZipFile,
  file: string,
  limits: WorkbookLimits,
): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.parts) {
    const params = { count: zip.entryCount, limit: limits.parts }
    throw refuse({ code: 'workbook.too_many_parts', place: { file }, params })
  }
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      // Two parts of one name: which one is read would depend on the program.
      if (entries.has(name)) throw damaged(file, entry.fileName)
      if (entry.isEncrypted()) throw refuse({ code: 'workbook.encrypted', place: { file } })
      entries.set(name, entry)
    }
  } catch (error) {
    throw isRefusal(error) ? error : damaged(file, 'zip')
  }
  return entries
}

function checkSizes(
  entries: ReadonlyMap<string, Entry>,
  size: number,
  file: string,
  limits: WorkbookLimits,
): void {
  const unpacked = unpackedSize(entries)
  const tooMany = unpacked > inBytes(limits.unpackedMb)
  const tooDense = unpacked > inBytes(limits.ratioFromMb) && unpacked > size * limits.ratio
  if (!tooMany && !tooDense) return
  const params = { size: toMebibytes(unpacked), limit: limits.unpackedMb, ratio: limits.ratio }
  throw refuse({ code: 'workbook.unpacks_too_large', place: { file }, params })
}

const unpackedSize = (entries: ReadonlyMap<string, Entry>): number =>
  [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)

function archiveOf(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  file: string,
  onProgress: (read: number, size: number) => void,
): Archive {
  const size = unpackedSize(entries)
  let read = 0
  return {
    file,
    has: (name) => entries.has(name.toLowerCase()),
    close: () => zip.close(),
    async *read(name) {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) throw damaged(file, name)
      try {
        for await (const piece of await zip.openReadStreamPromise(entry)) {
          read += piece.byteLength
          onProgress(read, size)
          yield piece
        }
      } catch (error) {
        if (isRefusal(error)) throw error
        throw damaged(file, entry.fileName)
      }
    },
  }
}

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'Refusal'

/** The file breaks off, or a part of it is not what the format says. */
export const damaged = (file: string, part: string): Refusal =>
  refuse({ code: 'workbook.damaged', place: { file }, params: { part } })
