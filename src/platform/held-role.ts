import type { Person } from './access.ts'
import { Refusal } from './fault.ts'

/**
 * The first of the roles, in the order given, that a person holds over the whole programme; null when none is held.
 *
 * @example heldRole(person, ['administrator', 'secretariat']) // 'secretariat'
 */
export function heldRole(person: Person | null, roles: readonly string[]): string | null {
  const held =
    person?.roles.filter(({ scopeKind }) => scopeKind === 'programme').map(({ role }) => role) ?? []
  return roles.find((role) => held.includes(role)) ?? null
}

/**
 * The role by which a use case goes on, for its audit row.
 *
 * @throws Refusal 403 with the code `access.refused` when there is none
 */
export function requireRole(role: string | null): string {
  if (role === null) throw new Refusal([{ code: 'access.refused' }], 403)
  return role
}
