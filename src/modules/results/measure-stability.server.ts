import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Stability } from '#scoring/measure-stability.ts'
import { gatherInputs } from './gather-inputs.server.ts'
import type { StabilityWork } from './stability-thread.ts'
import { digestInputs } from './write-result.server.ts'

/** Looks every minute for a result whose stability nobody has measured yet. */
export const measureStabilityJob = defineJob({
  name: 'results.measure-stability',
  schema: z.object({}),
  schedule: '* * * * *',
  retryLimit: 0,
  expireIn: 3600,
})

export const handleMeasureStability = (services: Services): JobWork =>
  handleJob(measureStabilityJob, async () => {
    await measureNextStability(services)
  })

/** The same for ever, so that anybody can measure it again. */
const seed = 20_261_121
const mostRuns = 200
const leastRuns = 40

/** As many runs as about twenty thousand evaluations of a centre allow. */
const runsFor = (centres: number): number =>
  Math.round(Math.min(mostRuns, Math.max(leastRuns, 20_000 / Math.max(1, centres))))

type Needs = Pick<Services, 'database' | 'clock'>

/**
 * Measures how far the classes of one result would hold, and keeps it beside the result: of the latest cycle first, only
 * of results that nothing replaces. A result whose evidence has changed since is left alone.
 *
 * @returns the result measured, or null when there was none to measure
 */
export async function measureNextStability({ database, clock }: Needs): Promise<string | null> {
  const next = await findNext({ database })
  if (!next) return null
  const { cycle, result, guide, inputsDigest } = next
  const inputs = await database.transaction().execute((trx) => gatherInputs(trx, cycle))
  const current = digestInputs(inputs) === inputsDigest
  const runs = runsFor(inputs.centres.length)
  const stability = current
    ? await inThread({ input: { guide, ...inputs }, runs, seed })
    : { runs, seed, weightSpread: 0, centres: [] }
  await database
    .insertInto('result_stability')
    .values({
      cycle_id: cycle,
      result_id: result,
      runs: stability.runs,
      seed: stability.seed,
      weight_spread: stability.weightSpread,
      centres: JSON.stringify(Object.fromEntries(stability.centres.map((one) => [one.centre, one]))),
      computed_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['cycle_id', 'result_id']).doNothing())
    .execute()
  return result
}

async function findNext({ database }: Pick<Services, 'database'>) {
  const row = await database
    .selectFrom('result')
    .innerJoin('cycle', 'cycle.id', 'result.cycle_id')
    .innerJoin('guide', (join) =>
      join.onRef('guide.code', '=', 'cycle.guide_code').onRef('guide.edition', '=', 'cycle.guide_edition'),
    )
    .leftJoin('result_stability', (join) =>
      join
        .onRef('result_stability.cycle_id', '=', 'result.cycle_id')
        .onRef('result_stability.result_id', '=', 'result.id'),
    )
    .leftJoin('result as later', (join) =>
      join.onRef('later.cycle_id', '=', 'result.cycle_id').onRef('later.replaces', '=', 'result.id'),
    )
    .select(['result.cycle_id', 'result.id', 'result.inputs_digest', 'guide.document'])
    .where('result_stability.result_id', 'is', null)
    .where('later.id', 'is', null)
    .orderBy('result.cycle_id', 'desc')
    .orderBy('result.created_at', 'desc')
    .executeTakeFirst()
  return (
    row && {
      cycle: row.cycle_id,
      result: row.id,
      inputsDigest: row.inputs_digest,
      guide: row.document as unknown as Guide,
    }
  )
}

function inThread(work: StabilityWork): Promise<Stability> {
  const thread = new Worker(new URL('./stability-thread.ts', import.meta.url), { workerData: work })
  return new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the measuring of stability ended with code ${code}`)))
  })
}
