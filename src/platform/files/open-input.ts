import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { refuse } from './fault-list.ts'

const mebibyte = 1024 * 1024

/** How large an input file may be unless more is asked for, in MiB: far above any real list, far below what hurts. */
export const defaultLimitMb = 64

export interface InputOptions {
  /** Largest size read, in MiB. */
  readonly limitMb?: number
  /** Told the bytes read so far and the size of the file (0 when unknown, as of a pipe). */
  readonly onProgress?: (read: number, size: number) => void
}

/**
 * The bytes of a file, in pieces. Refuses a missing, unreadable or too large file before reading any of it; a pipe,
 * whose size nobody knows, is refused at the moment it passes the limit.
 *
 * Throws a Refusal with `file.not_found`, `file.is_folder`, `file.unreadable` or `file.too_large`.
 */
export async function* openInput(file: string, options: InputOptions = {}): AsyncGenerator<Uint8Array> {
  const limitMb = options.limitMb ?? defaultLimitMb
  const size = await sizeOf(file)
  refuseAbove(file, size, limitMb)
  let read = 0
  for await (const piece of readPieces(file)) {
    read += piece.byteLength
    refuseAbove(file, read, limitMb)
    options.onProgress?.(read, size)
    yield piece
  }
}

async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 256 * 1024 })
  } catch (error) {
    throw asRefusal(file, error)
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw refuse({ code: 'file.is_folder', place: { file } })
    return found.size
  } catch (error) {
    throw asRefusal(file, error)
  }
}

function refuseAbove(file: string, bytes: number, limitMb: number): void {
  if (bytes <= limitMb * mebibyte) return
  const params = { limit: limitMb, size: Math.ceil(bytes / mebibyte) }
  throw refuse({ code: 'file.too_large', place: { file }, params })
}

function asRefusal(file: string, error: unknown): unknown {
  const reason = (error as NodeJS.ErrnoException).code
  if (typeof reason !== 'string') return error
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return refuse({ code: 'file.not_found', place: { file } })
  return refuse({ code: 'file.unreadable', place: { file }, params: { reason } })
}
