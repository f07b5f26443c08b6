import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { PlannedVisit, Problem } from '#assignment/problem.ts'
import { recheckPlans } from '#modules/assignments/recheck-plans.server.ts'
import { fixedClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { servicesFor } from '../../tests/support/services.ts'
import { medianOf, timed } from '../measure.ts'
import { fillPlan } from './fill-plan.ts'

const times = 5

/**
 * How long it takes to judge an accepted plan again, in a database of its own: as the worker does every five minutes where
 * nothing changed since, and where something did. Prints both.
 */
export async function timeRecheck(problem: Problem, visits: readonly PlannedVisit[]): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-recheck-'))
  await chmod(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, log: createLog({ logLevel: 'error' }), purpose: 'bench' })
  const database = openDatabase(server.url)
  const services = { ...servicesFor(database), clock: fixedClock('2026-02-20T08:00:00Z', 'Asia/Bahrain') }
  try {
    await migrate(database, 'migrations')
    await fillPlan(services, problem, visits)
    const judged = new Map<number, string>()
    if ((await recheckPlans(services, judged)) > 0)
      throw new Error('the plan that was filled in breaks a rule')
    const still: number[] = []
    const changed: number[] = []
    for (let at = 0; at < times; at += 1) {
      still.push(await timed(() => recheckPlans(services, judged)))
      await sql`UPDATE visitor SET max_per_cycle = max_per_cycle + 1
        WHERE id = (SELECT min(id::text)::uuid FROM visitor)`.execute(database)
      changed.push(await timed(() => recheckPlans(services, judged)))
    }
    console.log(
      `judged again: ${medianOf(still).toFixed(0)} ms where nothing changed, ${medianOf(changed).toFixed(0)} ms where something did`,
    )
  } finally {
    await database.destroy()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
