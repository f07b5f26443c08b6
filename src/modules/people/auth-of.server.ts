import { type Auth, createAuth } from '#platform/auth.ts'
import type { Services } from '#platform/services.ts'

const made = new WeakMap<Services, Auth>()

/** The sign-in library over the database of these services; made once. */
export function authOf(services: Services): Auth {
  const known = made.get(services)
  if (known !== undefined) return known
  const auth = createAuth(services.config, services.database)
  made.set(services, auth)
  return auth
}
