import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Transaction } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import { isHidden, listHidden } from '../cycles/list-hidden.server.ts'
import { notify } from '../notices/notify.server.ts'
import { listPeople } from '../people/read.server.ts'
import { lockPlan } from './accept-proposal.server.ts'
import { type BuiltProblem, buildProblem } from './build-problem.server.ts'
import { keepBroken } from './keep-broken.server.ts'
import { readPlanMark } from './plan-mark.server.ts'

/**
 * Every five minutes: whether the plans still keep every hard rule. An employer, a declaration, a holiday or a centre may
 * change in any room of the programme; looking again finds them all.
 */
export const recheckPlansJob = defineJob({
  name: 'assignments.recheck',
  schema: z.object({}),
  schedule: '*/5 * * * *',
  retryLimit: 0,
})

type Needs = Pick<Services, 'database' | 'clock'>

/** By cycle, the mark of what its plan was last judged by; see `readPlanMark`. */
type Judged = Map<number, string>

/** Knows what the plans were judged by before, so that it costs next to nothing where nothing has changed since. */
export function handleRecheckPlans(services: Needs): JobWork {
  const judged: Judged = new Map()
  return handleJob(recheckPlansJob, async () => {
    await recheckPlans(services, judged)
  })
}

/**
 * Looks again at the plan of each cycle that is not over, and tells the secretariat what it newly breaks. Answers with the
 * number of such visits.
 *
 * @param judged what was known before, and is kept up; left out: every plan is judged
 */
export async function recheckPlans({ database, clock }: Needs, judged: Judged = new Map()): Promise<number> {
  const now = clock.now()
  // Read before the plans are: what changes meanwhile makes another mark, and is looked at next time.
  const mark = await readPlanMark(database, now)
  let found = 0
  for (const cycle of await listRunning(database, now)) {
    if (judged.get(cycle) === mark) continue
    found += await database.transaction().execute((trx) => recheckPlan(trx, cycle, now))
    judged.set(cycle, mark)
  }
  return found
}

async function recheckPlan(trx: Transaction, cycle: number, now: Date): Promise<number> {
  await lockPlan(trx, cycle)
  const built = await buildProblem(trx, cycle, now)
  const fresh = await keepBroken(trx, { cycle, built, now })
  if (fresh.length > 0) await tellKeepers(trx, { cycle, built, ids: fresh.map(({ id }) => id), now })
  return fresh.length
}

async function listRunning(database: Database, now: Date): Promise<number[]> {
  const { rows } = await sql<{ cycle: number }>`
    SELECT DISTINCT v.cycle_id AS cycle FROM planned_visit v JOIN cycle c ON c.id = v.cycle_id
    WHERE v.status = 'planned' AND c.status IN ('planned', 'running') AND v.ends_at > ${now} ORDER BY cycle`.execute(
    database,
  )
  return rows.map(({ cycle }) => cycle)
}

const planBroken = mailSubject({
  ar: 'زيارات في خطة الدورة # لم تعد توافق القواعد',
  en: 'Visits of the plan of cycle # no longer keep the rules',
})

/** Tells each of the secretariat of those visits only that they may see. */
async function tellKeepers(
  trx: Transaction,
  { cycle, built, ids, now }: { cycle: number; built: BuiltProblem; ids: readonly string[]; now: Date },
): Promise<void> {
  const entities = new Map(built.problem.centres.map(({ code, entity }) => [code, entity]))
  const visits = built.planned.filter(({ id }) => ids.includes(id))
  const people = await listPeople(trx, {
    roles: ['secretariat'],
    scope: { kind: 'cycle', id: String(cycle) },
    ...{ on: dayOf(now, built.rules.timeZone), zone: built.rules.timeZone },
  })
  for (const { id, employer } of people) {
    const hidden = await listHidden(trx, cycle, { id, employer })
    const seen = visits.filter(
      ({ visit: { centre } }) => !isHidden(hidden, { centre, entity: entities.get(centre) ?? '' }),
    )
    if (seen.length > 0)
      await notify(trx, {
        ...{ to: id, kind: 'assignment', subject: planBroken(cycle) },
        body: [
          {
            ar: 'تغيّر شيء بُنيت عليه الخطة. افتح القائمة لترى سبب كل زيارة، ثم غيّرها أو اطلب مقترحًا جديدًا.',
            en: 'Something that the plan was made from has changed. Open the list to see why, then change those visits or ask for a new proposal.',
          },
        ],
        link: `/cycles/${cycle}/visits?mark=broken`,
      })
  }
}
