import type { Person } from '#platform/access.ts'
import type { AuditAction } from '#platform/audit.ts'
import type { Services } from '#platform/services.ts'
import { placeOf, workOf } from './centre-facts.ts'
import { type Change, changeSubject, type Mode, type Situation } from './change-subject.server.ts'
import { datedFaults, refuseAny } from './check-change.ts'
import { readCentres } from './read-records.server.ts'
import type { FactDraft, FactName } from './registry-fact.ts'
import type { CentreRecord } from './registry-record.ts'

/** One dated change of a centre; see `changeSubject`. Day and reason are checked before `decide` is asked. */
export const changeCentre = (
  services: Services,
  person: Person,
  action: AuditAction,
  given: { readonly change: Change; readonly mode: Mode },
  decide: (situation: Situation<CentreRecord>) => FactDraft[] | Promise<FactDraft[]>,
): Promise<FactDraft[]> =>
  changeSubject(
    services,
    person,
    {
      kind: 'centre',
      action,
      read: async (trx, code, day) => (await readCentres(trx, day, [code])).get(code) ?? null,
      say: sayFact,
    },
    given,
    (situation) => {
      const { now, today } = situation
      refuseAny(datedFaults(given.change, { today, openedOn: now.openedOn }))
      return decide(situation)
    },
  )

function sayFact(centre: CentreRecord, fact: FactName): unknown {
  if (fact === 'place') return placeOf(centre)
  if (fact === 'work') return workOf(centre)
  if (fact === 'hours') return centre.openingHours
  if (fact === 'public') return null
  return fact === 'opened' ? centre.openedOn : centre[fact]
}
