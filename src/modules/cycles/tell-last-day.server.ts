import type { Clock } from '#platform/clock.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { listSilent } from './list-silent.server.ts'
import { mailCensus } from './mail-census.server.ts'

/**
 * Tells the entities that were sent a link before, and have not answered, that the last day for answers is another one:
 * there is one for all, and their link now ends with it. The links that they hold go on working.
 *
 * @param but entities that are mailed anyway
 * @returns the entities told
 */
export async function tellLastDay(
  trx: Transaction,
  { cycle, but, clock }: { readonly cycle: number; readonly but: readonly string[]; readonly clock: Clock },
): Promise<string[]> {
  const silent = (await listSilent(trx, cycle)).filter(({ entity }) => !but.includes(entity))
  const codes = silent.map(({ entity }) => entity)
  const names = await readEntities(trx, todayOf(clock), codes)
  for (const { id, entity, address, language, answerBy } of silent)
    await mailCensus(trx, {
      ...{ request: id, cycle, address, language, answerBy, clock, kind: 'moved' },
      entity: names.get(entity)?.name ?? { ar: entity, en: entity },
    })
  return codes
}
