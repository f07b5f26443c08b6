import { Hono } from 'hono'
import type { Services } from '#platform/services.ts'
import type { WebEnvironment } from '#platform/web-environment.ts'
import { authOf } from './auth-of.server.ts'

/**
 * The only addresses of the sign-in library that a browser can reach: the two steps of signing in with a passkey and the
 * two of adding one, which run as script. Everything else goes through our own forms.
 */
const doors = {
  get: ['/passkey/generate-authenticate-options', '/passkey/generate-register-options'],
  post: ['/passkey/verify-authentication', '/passkey/verify-registration'],
} as const

export function createSignInDoor(services: Services): Hono<WebEnvironment> {
  const door = new Hono<WebEnvironment>()
  for (const path of doors.get) door.get(path, (web) => authOf(services).handler(web.req.raw))
  for (const path of doors.post) door.post(path, (web) => authOf(services).handler(web.req.raw))
  return door
}
