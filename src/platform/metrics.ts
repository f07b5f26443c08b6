import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** The numbers that /metrics shows. `registry.metrics()` is their text. */
export interface Metrics {
  readonly registry: Registry
  /** Seconds a request took, by method, route pattern (never the address itself) and status. */
  readonly requests: Histogram<'method' | 'route' | 'status'>
  /** Jobs handled, by name and outcome (`done`, `failed`). */
  readonly jobs: Counter<'name' | 'outcome'>
  /** Connections of the pool, by state (`open`, `idle`, `waiting`). */
  readonly connections: Gauge<'state'>
}

/** A registry of its own, so that two sets of services in one process (tests) do not collide. */
export const createMetrics = ({ process = true }: { process?: boolean } = {}): Metrics => {
  const registry = new Registry()
  if (process) collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'taqyeem_request_seconds',
      help: 'Seconds from request to answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    }),
    jobs: new Counter({
      name: 'taqyeem_jobs_total',
      help: 'Jobs handled',
      labelNames: ['name', 'outcome'],
      registers: [registry],
    }),
    connections: new Gauge({
      name: 'taqyeem_database_connections',
      help: 'Connections to the database by state',
      labelNames: ['state'],
      registers: [registry],
    }),
  }
}
