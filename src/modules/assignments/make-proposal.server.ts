import { Worker } from 'node:worker_threads'
import type { Problem, Weights } from '#assignment/problem.ts'
import type { Proposal, Step } from '#assignment/proposal.ts'
import type { Database } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import { handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { buildProblem, digestParts } from './build-problem.server.ts'
import { fromToday } from './from-today.ts'
import { lateStep } from './late-step.ts'
import { makeProposalJob } from './proposal-job.ts'
import type { ProposeNews, ProposeWork } from './propose-thread.ts'
import type { Asked } from './read-proposal.server.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

export const handleMakeProposal = (services: Needs): JobWork =>
  handleJob(makeProposalJob, ({ proposal }, { signal }) => makeProposal(services, proposal, signal))

/**
 * Makes a proposal that waits: reads the problem in one picture, solves it in a thread, keeps what came out. Stops when
 * somebody cancels it. Made twice, it is the same proposal, unless the time for improving it ran out.
 */
export async function makeProposal(
  services: Needs,
  id: string,
  signal?: AbortSignal,
  time: ProposalTime = usualTime,
): Promise<void> {
  const { database, clock } = services
  const row = await database
    .updateTable('proposal')
    .set({ status: 'working', share: 0, step: null })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'working'])
    .returning('cycle_id')
    .executeTakeFirst()
  if (!row) return
  try {
    const built = await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => buildProblem(trx, row.cycle_id, clock.now()))
    const today = dayOf(clock.now(), built.rules.timeZone)
    const problem = fromToday(built.problem, built.planned, today)
    const proposal = await inThread(database, id, { problem, seconds: time.improving }, time.most, signal)
    if (!proposal) return
    await settle(services, id, proposal.kind, {
      ...{ parts: digestParts(built.problem), weights: problem.weights },
      proposal: { ...proposal, lastDays: lastDaysOf(problem) },
    })
  } catch (error) {
    if (signal?.aborted) throw error
    services.log.error({ err: error, proposal: id }, 'assignments: a proposal failed')
    await settle(services, id, 'failed', null, error instanceof OutOfTime ? lateStep : null)
  }
}

const lastDaysOf = ({ demands }: Problem): Asked['lastDays'] =>
  Object.fromEntries(demands.map(({ instrument, stage, until }) => [`${instrument} ${stage}`, until]))

async function settle(
  { database, clock }: Needs,
  id: string,
  status: 'plan' | 'infeasible' | 'failed',
  made: { parts: object; weights: Weights; proposal: Proposal & Asked } | null,
  step: string | null = null,
): Promise<void> {
  await database
    .updateTable('proposal')
    .set({
      ...{ status, step, share: 1, settled_at: clock.now() },
      parts: made && JSON.stringify(made.parts),
      weights: made && JSON.stringify(made.weights),
      outcome: made && JSON.stringify(made.proposal),
    })
    .where('id', '=', id)
    .where('status', '=', 'working')
    .execute()
}

const lookMs = 700

/** How long a proposal may take, in seconds: until it stops improving; until it is given up. Less than its job has. */
interface ProposalTime {
  readonly improving: number
  readonly most: number
}
const usualTime: ProposalTime = { improving: 600, most: 1500 }

class OutOfTime extends Error {
  override readonly message = 'no whole plan was found in the time there is'
}

/** Solves in a thread; null when the proposal was cancelled meanwhile. */
function inThread(
  database: Database,
  id: string,
  work: ProposeWork,
  most: number,
  signal?: AbortSignal,
): Promise<Proposal | null> {
  const thread = new Worker(new URL('./propose-thread.ts', import.meta.url), { workerData: work })
  let reached: { share: number; step: Step | null } = { share: 0, step: null }
  return new Promise<Proposal | null>((resolve, reject) => {
    const look = setInterval(() => {
      void note(database, id, reached).then((goesOn) => goesOn || end(null), reject)
    }, lookMs)
    const late = setTimeout(() => fail(new OutOfTime()), most * 1000)
    const end = (outcome: Proposal | null) => {
      clearInterval(look)
      clearTimeout(late)
      resolve(outcome)
      void thread.terminate()
    }
    const fail = (error: unknown) => {
      clearInterval(look)
      clearTimeout(late)
      reject(error instanceof Error ? error : new Error(String(error)))
      void thread.terminate()
    }
    signal?.addEventListener('abort', () => fail(signal.reason))
    thread.on('message', (news: ProposeNews) => {
      if (news.kind === 'done') end(news.proposal)
      else reached = { share: news.share, step: news.step }
    })
    thread.once('error', fail)
    thread.once('exit', (code) => fail(new Error(`the planner ended with code ${code}`)))
  })
}

/** Keeps how far it is. False when it is to stop. */
async function note(
  database: Database,
  id: string,
  { share, step }: { share: number; step: Step | null },
): Promise<boolean> {
  const row = await database
    .updateTable('proposal')
    .set({ share, step })
    .where('id', '=', id)
    .where('status', '=', 'working')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
