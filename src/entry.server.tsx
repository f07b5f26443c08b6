import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { pageContext, pageOutcome } from './platform/page-context.ts'

/**
 * Renders a page whole before anything is sent, so that a page that fails half-way answers 500 with its own page
 * instead of stopping in the middle.
 */
export default async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  // A page without scripts carries no nonce: its bytes may be kept, and a nonce must never be used twice.
  const nonce = context.get(pageOutcome).scripts ? context.get(pageContext).nonce : undefined
  const html = await renderWhole(<ServerRouter context={router} url={request.url} nonce={nonce} />, nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(new Uint8Array(html), { status, headers })
}

function renderWhole(page: React.ReactNode, nonce: string | undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const sink = new Writable({
      write: (part: Buffer, _encoding, done) => {
        parts.push(part)
        done()
      },
      final: (done) => {
        resolve(Buffer.concat(parts))
        done()
      },
    })
    const stream = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => stream.pipe(sink),
      onShellError: reject,
      onError: reject,
    })
  })
}

/** Errors are logged by the web process, with the request id; see web.ts. */
export { handleError } from './platform/page-errors.ts'
