import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { Refusal } from '#platform/fault.ts'

/** The port of the platform: held from the first moment of a start, opened at its end. */
export interface Door {
  /** From now on requests are answered by this. */
  open(listener: RequestListener): void
  /** Takes no more, lets requests under way finish (at most `seconds`), then cuts those that are left. */
  close(seconds: number): Promise<void>
}

const answerNotYet = (response: ServerResponse): void => {
  response.writeHead(503, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Retry-After': '3',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
  })
  response.end(
    'تُفتح المنصة بعد لحظات. أعد تحميل الصفحة.\nThe platform opens in a moment. Load the page again.\n',
  )
}

/**
 * Takes the port at once, so that a port that is taken is known before anything was started; until `open`, requests
 * are told to come back. Throws a `Refusal` with `start.port_taken` or `start.port_refused`.
 */
export const takePort = (host: string, port: number): Promise<Door> =>
  new Promise((resolve, reject) => {
    let listener: RequestListener = (_, response) => answerNotYet(response)
    const server = createServer((request, response) => listener(request, response))
    // Half a minute for the whole of a request's head: a slow sender does not hold a connection for ever.
    server.headersTimeout = 30_000
    server.once('error', (error: NodeJS.ErrnoException) => reject(refuse(error, host, port)))
    server.listen(port, host, () => {
      resolve({
        open: (opened) => {
          listener = opened
        },
        close: (seconds) => closeServer(server, seconds),
      })
    })
  })

const refuse = (error: NodeJS.ErrnoException, host: string, port: number): Refusal => {
  const code = error.code === 'EADDRINUSE' ? 'start.port_taken' : 'start.port_refused'
  return new Refusal(
    [{ code, params: { host, port: String(port), reason: error.code ?? error.message } }],
    409,
  )
}

const closeServer = (server: Server, seconds: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), seconds * 1000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
