import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Services } from './services.ts'
import type { WebContext, WebEnvironment } from './web-environment.ts'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', 'unknown'])

/**
 * What machines ask about this process.
 * - `/health`: the process answers.
 * - `/ready`: it can serve people: the database answers and its schema is there; otherwise 503.
 * - `/metrics`: numbers for Prometheus, to this machine only, or to who holds the token.
 */
export function createProbes({ database, metrics, config, log }: Services): Hono<WebEnvironment> {
  const probes = new Hono<WebEnvironment>()
  probes.get('/health', (web) => web.json({ status: 'up' }))
  probes.get('/ready', async (web) => {
    try {
      const history = await sql<{
        applied: number
      }>`select count(*)::int as applied from schema_history`.execute(database)
      return web.json({ status: 'ready', migrations: history.rows[0]?.applied ?? 0 })
    } catch (error) {
      log.warn({ err: error }, 'not ready: the database does not answer')
      return web.json({ status: 'not ready' }, 503)
    }
  })
  probes.get('/metrics', async (web) => {
    const allowed =
      config.metricsToken === undefined
        ? isOfThisMachine(web)
        : holdsToken(web.req.header('Authorization'), config.metricsToken)
    if (!allowed) return web.notFound()
    return web.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType })
  })
  return probes
}

/** A proxy on this machine passes on what comes from anywhere: what it passes on does not count. */
const isOfThisMachine = (web: WebContext): boolean =>
  loopback.has(web.get('address')) && !web.req.header('X-Forwarded-For') && !web.req.header('Forwarded')

function holdsToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
