import type { Person } from '#platform/access.ts'
import type { AuditAction } from '#platform/audit.ts'
import type { Services } from '#platform/services.ts'
import { type Change, changeSubject, type Mode, type Situation } from './change-subject.server.ts'
import { datedFaults, refuseAny } from './check-change.ts'
import { readEntities } from './read-records.server.ts'
import type { FactDraft } from './registry-fact.ts'
import type { EntityRecord } from './registry-record.ts'

/** One dated change of an entity; see `changeSubject`. Day and reason are checked before `decide` is asked. */
export const changeEntity = (
  services: Services,
  person: Person,
  action: AuditAction,
  given: { readonly change: Change; readonly mode: Mode },
  decide: (situation: Situation<EntityRecord>) => FactDraft[] | Promise<FactDraft[]>,
): Promise<FactDraft[]> =>
  changeSubject(
    services,
    person,
    {
      kind: 'entity',
      action,
      read: async (trx, code, day) => (await readEntities(trx, day, [code])).get(code) ?? null,
      say: (entity, fact) => (fact === 'name' ? entity.name : fact === 'state' ? entity.state : null),
    },
    given,
    (situation) => {
      const { now, today } = situation
      refuseAny(datedFaults(given.change, { today, openedOn: now.openedOn }))
      return decide(situation)
    },
  )
