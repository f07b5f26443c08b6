import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { namesProxies, tellAddress } from './client-address.ts'
import type { WebEnvironment } from './web-environment.ts'

/** What a server that trusts these proxies takes for the address of requests from this machine, with these headers. */
async function addressesSeen(trustedProxies: readonly string[], forwarded: readonly (string | undefined)[]) {
  const warnings: string[] = []
  const web = new Hono<WebEnvironment>()
  web.use(tellAddress(trustedProxies, (text) => warnings.push(text)))
  web.get('/', (context) => context.text(context.get('address')))
  const server = createServer(getRequestListener(web.fetch)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const seen: string[] = []
  for (const header of forwarded)
    seen.push(
      await (await fetch(url, header === undefined ? {} : { headers: { 'X-Forwarded-For': header } })).text(),
    )
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return { seen, warnings }
}

describe('the address of a request', () => {
  test('is that of the connection while no proxy is named, whatever a header says; and this is told once', async () => {
    const { seen, warnings } = await addressesSeen([], [undefined, '203.0.113.7', '203.0.113.8'])
    expect(seen).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1'])
    expect(warnings).toHaveLength(1)
  })

  test('is the last one that a trusted proxy did not write for another', async () => {
    const { seen, warnings } = await addressesSeen(
      ['loopback', '10.0.0.0/8'],
      [
        undefined,
        '203.0.113.7',
        '198.51.100.1, 203.0.113.7',
        '203.0.113.7, 10.2.3.4',
        'nonsense, 203.0.113.9',
      ],
    )
    expect(seen).toEqual(['127.0.0.1', '203.0.113.7', '203.0.113.7', '203.0.113.7', '203.0.113.9'])
    expect(warnings).toEqual([])
  })

  test('is the connection’s where what stands before us is not the proxy that was named', async () => {
    expect((await addressesSeen(['10.0.0.0/8'], ['203.0.113.7'])).seen).toEqual(['127.0.0.1'])
  })
})

test.each([
  [['loopback', '10.1.0.0/16', '2001:db8::/32', '192.0.2.1'], true],
  [[], true],
  [['10.0.0.0/99'], false],
  [['proxy.example.org'], false],
])('%j names proxies: %s', (words, named) => {
  expect(namesProxies(words)).toBe(named)
})
