import { setImmediate } from 'node:timers/promises'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { compareTrial } from '#scoring/compare-trial.ts'
import type { Guide } from '#scoring/guide.ts'
import { matchCriteria } from '#scoring/match-criteria.ts'
import { runTrial } from '#scoring/run-trial.ts'
import { listCycles } from '../cycles/read.server.ts'
import { readGuide } from '../standards/read.server.ts'
import { gatherCycle } from './gather-cycle.server.ts'
import type { TrialEvidence, TrialResult } from './keep-trial-cells.server.ts'
import { trialFromGuide } from './what-if-fields.ts'
import { summarizeTrial, type WhatIfOutcome } from './what-if-outcome.ts'
import { makeTrial, textsOf, type WhatIfView } from './what-if-view.ts'

/** The result that a person may try things on; null where the cycle has none that they may see. */
export async function gatherTrialResult(
  database: Database,
  person: Person | null,
  cycle: number,
): Promise<TrialResult | null> {
  const found = await gatherCycle(database, person, cycle)
  return found?.result ? { ...found, result: found.result } : null
}

/** The latest cycle with a result made by some edition of a guide; null where there is none. */
export async function findCycleOfGuide(
  database: Database,
  person: Person | null,
  guide: string,
): Promise<number | null> {
  for (const { id, guide: own } of await listCycles(database, person)) {
    if (own.code === guide && (await gatherTrialResult(database, person, id))) return id
  }
  return null
}

/**
 * The numbers of another edition as a trial of this one, and how many of its criteria cannot be tried since they mean
 * something else or are not in both; null where there is no such edition that the person may see.
 */
export async function readDraftTrial(
  database: Database,
  person: Person | null,
  guide: Guide,
  draft: string,
): Promise<{ readonly texts: WhatIfView['texts']; readonly notTried: number } | null> {
  const [code = '', edition = ''] = draft.split('/')
  const found = await readGuide(database, person, code, edition)
  if (!found) return null
  const values = trialFromGuide(guide, found.guide)
  return {
    texts: textsOf(guide, values),
    notTried: matchCriteria(guide, found.guide).notComparable.length,
  }
}

/** Computes a trial on the server as the browser would; null where its weights leave nothing to score by. */
export async function computeWhatIf(
  { cells, before }: TrialEvidence,
  guide: Guide,
  view: WhatIfView,
): Promise<WhatIfOutcome | null> {
  const trial = makeTrial(guide, view.texts)
  if (trial.weightless.length > 0) return null
  const pause = async () => void (await setImmediate())
  const after = trial.values.size === 0 ? before : await runTrial(trial.guide, cells, { onProgress: pause })
  return summarizeTrial(compareTrial(trial.guide, before, after), cells.centres, view.move)
}
