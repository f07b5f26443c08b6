import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { listSampleAccounts } from '#modules/people/create-sample-accounts.server.ts'
import { sampleWays } from '#modules/people/sample-ways.ts'
import { openDatabase } from '#platform/database.ts'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import type { Services } from '#platform/services.ts'
import type { WebEnvironment } from '#platform/web-environment.ts'
import { buildPages, builtServer, isStale } from '../../../src/commands/serve/build-pages.ts'
import { prepareSample } from '../../../src/commands/serve/prepare-sample.ts'
import { authOf } from '../../../src/modules/people/auth-of.server.ts'
import { createAccount } from '../../../src/modules/people/create-account.server.ts'
import { freshDatabase } from '../database.ts'
import { personWith } from '../programme.ts'
import { servicesFor } from '../services.ts'

/** Somebody who walks through the site: a role's sample account, somebody with an account and no role, or a stranger. */
export interface Walker {
  readonly name: string
  /** Null for a stranger. */
  readonly id: string | null
  readonly email: string | null
  /** As a browser sends it; empty for a stranger. */
  readonly cookie: string
}

/** The whole platform as it runs, in this process: the built pages, a database with the invented programme, everybody signed in. */
export interface Walk {
  readonly services: Services
  readonly web: Hono<WebEnvironment>
  readonly walkers: readonly Walker[]
}

type CreateWeb = (services: Services) => Hono<WebEnvironment>

/** Loads the server that was built, outside the test runner, as `taqyeem serve` does. */
const loadWeb = async (): Promise<CreateWeb> => {
  // React is another, slower one where this does not say production.
  process.env.NODE_ENV = 'production'
  // Test files run side by side: the second waits for the build of the first.
  const shared = openDatabase(inject('serverUrl'), { max: 1 })
  try {
    // Locks hold within one database, so all take it in the one that the run begins with; closing lets go of it.
    await sql`SELECT pg_advisory_lock(7201199)`.execute(shared)
    if (await isStale()) await buildPages()
  } finally {
    await shared.destroy()
  }
  return (createRequire(import.meta.url)(builtServer) as { createWeb: CreateWeb }).createWeb
}

const signIn = async (services: Services, email: string, password: string): Promise<string> => {
  const { headers } = await authOf(services).api.signInEmail({
    body: { email, password },
    returnHeaders: true,
  })
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Prepares everything that a walk needs; about half a minute. Without a log of one's own it says nothing. */
export async function openWalk(own: Partial<Pick<Services, 'log'>> = {}): Promise<Walk> {
  const { database, url } = await freshDatabase()
  const createWeb = await loadWeb()
  const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-walk-'))
  const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }), worker: false })
  afterAll(async () => {
    await jobs.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const services = { ...servicesFor(database, { dataDir }), jobs, ...own }
  await prepareSample(services, () => {})
  const password = 'walks with a long password'
  const email = 'nobody@sample.example'
  const id = await createAccount(services, personWith('administrator'), {
    ...{ name: { ar: 'بلا دور', en: 'Without a role' }, email, password, roles: [] },
  })
  const walkers: Walker[] = [
    { name: 'stranger', id: null, email: null, cookie: '' },
    { name: 'signed in', id, email, cookie: await signIn(services, email, password) },
  ]
  for (const account of listSampleAccounts(services)) {
    const way = sampleWays.find(({ role }) => role === account.role)!
    const cookie = await signIn(services, account.email, account.password)
    walkers.push({ name: way.role, id: way.id, email: way.email, cookie })
  }
  return { services, web: createWeb(services), walkers }
}
