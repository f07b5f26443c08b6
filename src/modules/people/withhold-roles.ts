import type { RoleGrant } from '#platform/access.ts'
import { asksSecondFactor } from './role.ts'

/**
 * Which roles count in a session, and which are held back because they ask for a second factor that it has not.
 *
 * @param enough whether the session has one, or the programme does not ask for it (an invented sample)
 * @example withholdRoles([administrator, viewer], false) // { roles: [viewer], withheldRoles: [administrator] }
 */
export function withholdRoles(
  grants: readonly RoleGrant[],
  enough: boolean,
): { readonly roles: readonly RoleGrant[]; readonly withheldRoles: readonly RoleGrant[] } {
  const counts = ({ role }: RoleGrant): boolean => enough || !asksSecondFactor(role)
  return {
    roles: grants.filter(counts),
    withheldRoles: grants.filter((grant) => !counts(grant)),
  }
}
