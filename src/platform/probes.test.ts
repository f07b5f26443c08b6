import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'
import { createProbes } from './probes.ts'
import type { Services } from './services.ts'
import type { WebEnvironment } from './web-environment.ts'

const token = 'a token for the tests'

/** The status of /metrics for who asks from an address, with these headers, of a server with or without a token. */
async function ask(address: string, headers: Record<string, string>, metricsToken?: string): Promise<number> {
  const services = {
    config: { metricsToken },
    metrics: createMetrics({ process: false }),
  } as unknown as Services
  const web = new Hono<WebEnvironment>()
  web.use((context, next) => {
    context.set('address', address)
    return next()
  })
  web.route('/', createProbes(services))
  return (await web.request('/metrics', { headers })).status
}

test('the measures of a server without a token are for its own machine, and not for whom a proxy there speaks', async () => {
  expect(await ask('127.0.0.1', {})).toBe(200)
  expect(await ask('192.0.2.1', {})).toBe(404)
  expect(await ask('127.0.0.1', { 'X-Forwarded-For': '192.0.2.1' })).toBe(404)
  expect(await ask('127.0.0.1', { Forwarded: 'for=192.0.2.1' })).toBe(404)
})

test('with a token they are for who holds it, from wherever', async () => {
  expect(
    await ask('192.0.2.1', { Authorization: `Bearer ${token}`, 'X-Forwarded-For': '192.0.2.1' }, token),
  ).toBe(200)
  expect(await ask('127.0.0.1', { Authorization: 'Bearer another' }, token)).toBe(404)
  expect(await ask('127.0.0.1', {}, token)).toBe(404)
})
