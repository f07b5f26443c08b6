import { request as requestPlain } from 'node:http'
import { createServer } from 'node:https'
import { generate } from 'selfsigned'

/**
 * A proxy that speaks TLS on a port and passes on in plain text to another one, as one stands before a real programme. Its
 * certificate is known to nobody: browsers are to be told so. Returns how to stop it.
 */
export async function startTlsProxy(port: number, target: number): Promise<() => Promise<void>> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  const proxy = createServer({ key, cert }, (request, response) => {
    const passed = requestPlain(
      {
        ...{ host: '127.0.0.1', port: target, method: request.method, path: request.url },
        headers: { ...request.headers, 'x-forwarded-for': request.socket.remoteAddress },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.writeHead(502).end())
    request.pipe(passed)
  })
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  return async () => {
    proxy.closeAllConnections()
    await new Promise((resolve) => proxy.close(resolve))
  }
}
