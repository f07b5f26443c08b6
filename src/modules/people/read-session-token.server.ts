import type { Services } from '#platform/services.ts'
import { authOf } from './auth-of.server.ts'

/** The token of the session that a browser holds; null when it holds none. For our own queries only: it opens the account. */
export async function readSessionToken(services: Services, headers: Headers): Promise<string | null> {
  const found = await authOf(services).api.getSession({ headers })
  return found?.session.token ?? null
}
