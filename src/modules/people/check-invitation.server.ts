import { z } from 'zod'
import type { Database } from '#platform/database.ts'
import type { Fault } from '#platform/fault.ts'
import type { NewInvitation } from './invitation.ts'
import { longestName, mostRoles } from './invitation.ts'
import { faultOf } from './person-fault.ts'
import type { ScopeKind } from './role.ts'
import { type AskedRole, dayFaults, roleFaults } from './role-faults.ts'
import { hasScope } from './scope.server.ts'

/** Whether there is something within which a role can hold. */
export type FindScope = (kind: ScopeKind, id: string | null) => Promise<boolean>

/** Finds scopes, and asks the database once for each: a long list names few of them. */
export function findScopes(database: Database): FindScope {
  const found = new Map<string, Promise<boolean>>()
  return (kind, id) => {
    const key = JSON.stringify([kind, id])
    const known = found.get(key) ?? hasScope(database, kind, id)
    found.set(key, known)
    return known
  }
}

/**
 * Everything wrong with an invitation, each fault beside its field; roles are counted from 0 (`role-0`). Empty: it can be
 * sent, but for an address that has an account or an open invitation.
 */
export async function checkInvitation(
  isThere: FindScope,
  { name, email, employer, roles }: NewInvitation,
  today: string,
): Promise<Fault[]> {
  const faults: (Fault | null)[] = [
    ...identityFaults({ name, email }),
    roles.length === 0 ? faultOf('people.role_unfit', 'role-0') : null,
    roles.length > mostRoles ? faultOf('people.roles_many', 'role-0', { most: mostRoles }) : null,
  ]
  if (employer !== null && !(await isThere('entity', employer)))
    faults.push(faultOf('people.scope_unknown', 'employer', { scope: employer }))
  // Of too many roles none is looked at: each is compared with all the others.
  for (const [at, role] of roles.length > mostRoles ? [] : roles.entries())
    faults.push(...(await checkRole(isThere, role, today, `-${at}`)), repeated(roles, at))
  return faults.filter((fault) => fault !== null)
}

/** What is wrong with the name and the address of somebody, without looking whether the address is taken. */
export const identityFaults = ({ name, email }: Pick<NewInvitation, 'name' | 'email'>): (Fault | null)[] => [
  name.ar === '' ? faultOf('people.name_missing', 'nameAr') : null,
  name.en === '' ? faultOf('people.name_missing', 'nameEn') : null,
  name.ar.length > longestName ? faultOf('people.name_long', 'nameAr', { most: longestName }) : null,
  name.en.length > longestName ? faultOf('people.name_long', 'nameEn', { most: longestName }) : null,
  z.email().max(254).safeParse(email).success ? null : faultOf('people.email_unfit', 'email', { email }),
]

async function checkRole(
  isThere: FindScope,
  role: AskedRole,
  today: string,
  suffix: string,
): Promise<(Fault | null)[]> {
  const faults = [...roleFaults(role, suffix), ...dayFaults(role, today, suffix)]
  if (faults.some((fault) => fault !== null)) return faults
  if (await isThere(role.scopeKind as ScopeKind, role.scopeId)) return []
  const field = role.scopeKind === 'centre' ? 'centre' : 'scope'
  return [faultOf('people.scope_unknown', `${field}${suffix}`, { scope: role.scopeId ?? '' })]
}

function repeated(roles: readonly AskedRole[], at: number): Fault | null {
  const keyOf = ({ role, scopeKind, scopeId }: AskedRole) => JSON.stringify([role, scopeKind, scopeId])
  const first = roles.findIndex((one) => keyOf(one) === keyOf(roles[at]!))
  return first === at ? null : faultOf('people.role_repeated', `role-${at}`)
}
