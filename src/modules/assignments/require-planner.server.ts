import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { listHidden } from '../cycles/list-hidden.server.ts'
import { roleToKeepVisits } from './access.ts'

/**
 * The role by which somebody makes or accepts whole plans. Who is not independent of a centre of the cycle does not: its
 * visits, and figures that count them, would show.
 *
 * @throws Refusal 403 `access.refused`, or `assignment.conflicted`
 */
export async function requirePlanner(database: Database, cycle: number, person: Person): Promise<string> {
  const role = requireRole(roleToKeepVisits(person))
  const { entities, centres } = await listHidden(database, cycle, person)
  if (entities.length + centres.length > 0) throw new Refusal([{ code: 'assignment.conflicted' }], 403)
  return role
}
