import { isDay } from '#platform/day.ts'
import type { Fault } from '#platform/fault.ts'
import { faultOf } from './person-fault.ts'
import { isRole, scopesOf } from './role.ts'

/** A role as somebody asks for it, before anything is known of it. */
export interface AskedRole {
  readonly role: string
  readonly scopeKind: string
  /** Code or number of the entity, centre or cycle; null for the whole programme. */
  readonly scopeId: string | null
  /** ISO date; today: from this moment on. */
  readonly from: string
  /** ISO date of the last day; null: without an end. */
  readonly until: string | null
}

/**
 * What is wrong with a role and its scope as they were asked for, without looking whether the scope is there.
 *
 * @param suffix ends the names of the fields, where a form asks for several roles: `-1`
 */
export function roleFaults({ role, scopeKind }: AskedRole, suffix = ''): (Fault | null)[] {
  if (!isRole(role)) return [faultOf('people.role_unfit', `role${suffix}`, { role })]
  const fits = (scopesOf[role] as readonly string[]).includes(scopeKind)
  return [fits ? null : faultOf('people.scope_unfit', `scope${suffix}`, { role })]
}

/** What is wrong with the days between which a role is to hold. */
export function dayFaults({ from, until }: AskedRole, today: string, suffix = ''): (Fault | null)[] {
  if (!isDay(from)) return [faultOf('people.day_unfit', `from${suffix}`, { day: from })]
  if (from < today) return [faultOf('people.day_past', `from${suffix}`, { day: from })]
  if (until === null) return []
  if (!isDay(until)) return [faultOf('people.day_unfit', `until${suffix}`, { day: until })]
  return [until < from ? faultOf('people.until_early', `until${suffix}`, { day: until, from }) : null]
}
