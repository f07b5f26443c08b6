import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { mayOpen } from '#urls.ts'
import { isPlaceDecided } from '../cycles/programme-place.server.ts'
import { firstSteps, pageOfStep, type StepLine } from './first-steps.ts'

/**
 * The first steps that somebody may do, with what is done; none for who opens no cycles, and none once there is a cycle:
 * from then on the cycles say what to do.
 */
export async function readFirstSteps(
  { database, config }: Pick<Services, 'database' | 'config'>,
  person: Person | null,
): Promise<readonly StepLine[]> {
  if (!mayOpen('openCycle', person)) return []
  const { rows } = await sql<{ cycle: boolean; people: boolean; registry: boolean; guide: boolean }>`
    SELECT EXISTS (SELECT FROM cycle) AS cycle,
      (SELECT count(*) FROM person) + (SELECT count(*) FROM invitation) > 1 AS people,
      EXISTS (SELECT FROM centre) AS registry,
      EXISTS (SELECT FROM guide WHERE status = 'published') AS guide`.execute(database)
  const found = rows[0]
  if (found === undefined || found.cycle) return []
  const done = { ...found, place: await isPlaceDecided(database), mail: config.mail !== undefined }
  return firstSteps
    .filter((step) => mayOpen(pageOfStep[step], person))
    .map((step) => ({ step, done: done[step] }))
}
