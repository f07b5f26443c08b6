import { randomUUID } from 'node:crypto'
import { fromKysely, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Transaction } from './database.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** What a kind of job is: apart from who handles it, so that a sender need not know the handler. */
export interface JobDefinition<Schema extends z.ZodType = z.ZodType> {
  /** Stable; letters, digits and `.`: `results.compute`. */
  readonly name: string
  /** What the job carries. Ids, not people: job rows are read by whoever keeps the database. */
  readonly schema: Schema
  /** How many times it is tried again after it failed. */
  readonly retryLimit: number
  /** Seconds until the first retry; doubles with each. */
  readonly retryDelay: number
  /** Seconds that such a delay never exceeds. */
  readonly retryDelayMax: number
  /** Seconds after which a handler that has not answered counts as failed. */
  readonly expireIn: number
  /** When it starts by itself: five fields of cron, in UTC. Such a job carries `{}`. */
  readonly schedule: string | undefined
}

type Settings<Schema extends z.ZodType> = Pick<JobDefinition<Schema>, 'name' | 'schema'> &
  Partial<JobDefinition<Schema>>

/** `defineJob({ name: 'mail.send', schema: z.object({ message: z.uuid() }), retryLimit: 5 })` */
export const defineJob = <Schema extends z.ZodType>(settings: Settings<Schema>): JobDefinition<Schema> => ({
  retryLimit: 3,
  retryDelay: 5,
  retryDelayMax: 24 * 3600,
  expireIn: 900,
  schedule: undefined,
  ...settings,
})

/**
 * Does one job. It may be called again with the same `id` (a crash after the work and before the note that it was
 * done), so doing it twice must leave what doing it once leaves.
 */
export type JobHandler<Data> = (
  data: Data,
  attempt: { readonly id: string; readonly signal: AbortSignal },
) => Promise<void>

/** A definition with its handler; made by {@link handleJob}, given to {@link Jobs.work}. */
export interface JobWork {
  readonly definition: JobDefinition
  readonly run: (
    data: unknown,
    attempt: { readonly id: string; readonly signal: AbortSignal },
  ) => Promise<void>
}

/** Joins a definition and its handler; what arrives is parsed with the schema before the handler sees it. */
export const handleJob = <Schema extends z.ZodType>(
  definition: JobDefinition<Schema>,
  handler: JobHandler<z.output<Schema>>,
): JobWork => ({
  definition,
  run: async (data, attempt) => handler(definition.schema.parse(data), attempt),
})

export interface SendOptions {
  /** Not before this moment. */
  readonly startAfter?: Date
  /** While a job with this key waits or runs, another with it is not added (and `send` answers null). */
  readonly key?: string
}

/** The queue of jobs, in the same database as everything else. */
export interface Jobs {
  /**
   * Adds a job within an open transaction: it exists when that commits and not before, and never when it rolls back.
   * Returns its id, or null where `key` already waits.
   */
  send<Schema extends z.ZodType>(
    trx: Transaction,
    definition: JobDefinition<Schema>,
    data: z.input<Schema>,
    options?: SendOptions,
  ): Promise<string | null>
  /** Starts to do jobs of these kinds, and their schedules. Call once. */
  work(work: readonly JobWork[]): Promise<void>
  /** Takes no more, waits for those under way (at most `seconds`, default 10), and lets go of the database. */
  stop(seconds?: number): Promise<void>
}

export interface JobsOptions {
  readonly url: string
  readonly log: Log
  readonly metrics?: Metrics
  /** False in a process that only sends; it then keeps no timers. Default true. */
  readonly worker?: boolean
}

const schema = 'jobs'

/** Opens the queue, creating or updating its tables (schema `jobs`) first. */
export const openJobs = async ({ url, log, metrics, worker = true }: JobsOptions): Promise<Jobs> => {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: 'taqyeem jobs',
    max: worker ? 4 : 2,
    supervise: worker,
    schedule: worker,
    useListenNotify: worker,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs: the queue reports an error'))
  await boss.start()
  const ensureQueue = rememberQueues(boss)
  return {
    send: async (trx, definition, data, options = {}) => {
      await ensureQueue(definition)
      return boss.send(definition.name, definition.schema.parse(data) as object, {
        db: fromKysely(trx),
        ...(options.startAfter ? { startAfter: options.startAfter } : {}),
        // The queue lets one job per key wait or run; a job nobody gave a key is alone with its own.
        singletonKey: options.key ?? randomUUID(),
      })
    },
    work: async (works) => {
      for (const { definition } of works) await ensureQueue(definition)
      await Promise.all(works.map((work) => startWork(boss, work, log, metrics)))
    },
    stop: (seconds = 10) => boss.stop({ graceful: true, timeout: seconds * 1000 }),
  }
}

/** Creates each queue once a process; a changed definition updates the queue that an older program made. */
const rememberQueues = (boss: PgBoss): ((definition: JobDefinition) => Promise<void>) => {
  const ready = new Map<string, Promise<void>>()
  return (definition) => {
    const known = ready.get(definition.name)
    if (known) return known
    const created = createQueue(boss, definition)
    ready.set(definition.name, created)
    created.catch(() => ready.delete(definition.name))
    return created
  }
}

const createQueue = async (
  boss: PgBoss,
  { name, retryLimit, retryDelay, retryDelayMax, expireIn }: JobDefinition,
): Promise<void> => {
  const options = {
    ...{ retryLimit, retryDelay, retryBackoff: true, retryDelayMax },
    ...{ expireInSeconds: expireIn, notify: true },
  }
  if (await boss.getQueue(name)) await boss.updateQueue(name, options)
  else await boss.createQueue(name, { ...options, policy: 'exclusive' })
}

const startWork = async (
  boss: PgBoss,
  { definition, run }: JobWork,
  log: Log,
  metrics?: Metrics,
): Promise<void> => {
  const { name } = definition
  await boss.work<unknown>(name, { batchSize: 1, notifyPollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) {
      try {
        await run(job.data, { id: job.id, signal: job.signal })
        metrics?.jobs.inc({ name, outcome: 'done' })
      } catch (error) {
        metrics?.jobs.inc({ name, outcome: 'failed' })
        log.warn({ err: error, job: name, id: job.id }, 'jobs: an attempt failed')
        throw error
      }
    }
  })
  if (definition.schedule) await boss.schedule(name, definition.schedule, {})
}
