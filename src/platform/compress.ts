import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

export type Coding = 'br' | 'gzip' | 'identity'

/** The same bytes in every form that a browser may ask for. */
export type Forms = Readonly<Record<Coding, Uint8Array<ArrayBuffer>>>

/** Compresses once, for answers that are given many times. `quality` of brotli: 0 to 11. */
export async function compressForms(bytes: Uint8Array<ArrayBuffer>, quality = 5): Promise<Forms> {
  const brotliOptions = {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }
  const [zipped, brotli] = await Promise.all([gzipAsync(bytes), brotliAsync(bytes, brotliOptions)])
  return { identity: bytes, gzip: new Uint8Array(zipped), br: new Uint8Array(brotli) }
}

/**
 * The best form that an `Accept-Encoding` header allows.
 *
 * @example chooseCoding('gzip, br;q=0') // 'gzip'
 */
export function chooseCoding(accept: string | null | undefined): Coding {
  const allowed = new Set(
    (accept ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  )
  if (allowed.has('br')) return 'br'
  return allowed.has('gzip') ? 'gzip' : 'identity'
}
