import { createHash } from 'node:crypto'
import { chooseCoding, compressForms, type Forms } from './compress.ts'

/** An answer whose bytes are kept in every form, with its headers and a strong ETag. */
export interface KeptAnswer {
  readonly forms: Forms
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  /** Bytes held in memory. */
  readonly size: number
}

/** Compresses and fingerprints bytes once. `headers` are given with every answer. */
export async function keepAnswer(
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
  quality?: number,
): Promise<KeptAnswer> {
  const forms = await compressForms(bytes, quality)
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  const size = forms.identity.length + forms.gzip.length + forms.br.length
  return { forms, etag, headers, size }
}

/** Answers a request from kept bytes: 304 when the visitor already has them. Each form has an ETag of its own. */
export function answerKept(request: Request, kept: KeptAnswer): Response {
  const coding = chooseCoding(request.headers.get('Accept-Encoding'))
  const etag = `"${kept.etag}${coding === 'identity' ? '' : `-${coding}`}"`
  const headers = new Headers({ ...kept.headers, ETag: etag, Vary: 'Accept-Encoding' })
  if (hasTag(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers })
  const bytes = kept.forms[coding]
  if (coding !== 'identity') headers.set('Content-Encoding', coding)
  headers.set('Content-Length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}

function hasTag(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
}
