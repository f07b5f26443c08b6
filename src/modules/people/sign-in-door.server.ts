import { Hono } from 'hono'
import { type AuditAction, recordAudit } from '#platform/audit.ts'
import { createAuth } from '#platform/auth.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import type { WebContext, WebEnvironment } from '#platform/web-environment.ts'
import { authOf } from './auth-of.server.ts'
import { requireStrongSession } from './require-strong-session.server.ts'
import { createSingleSignOnDoor } from './single-sign-on-door.server.ts'
import { tellSignInChange } from './tell-sign-in-change.server.ts'

/**
 * The only addresses of the sign-in library that a browser can reach: the two steps of signing in with a passkey and the
 * two of adding one, which run as script; and those of single sign-on, which are ours. Everything else goes through our own forms.
 */
export function createSignInDoor(services: Services): Hono<WebEnvironment> {
  const door = new Hono<WebEnvironment>()
  door.get('/passkey/generate-authenticate-options', async (web) =>
    askWhoHoldsIt(await authOf(services).handler(web.req.raw)),
  )
  door.get('/passkey/generate-register-options', (web) => authOf(services).handler(web.req.raw))
  door.use('/passkey/verify-registration', async (web, next) => {
    const person = web.get('person')
    if (person !== null) await requireStrongSession(services.database, person)
    return next()
  })
  door.route('/single-sign-on', createSingleSignOnDoor(services))
  door.post('/passkey/verify-authentication', (web) => recorded(services, web, 'sign-in.passkey'))
  door.post('/passkey/verify-registration', (web) => recorded(services, web, 'sign-in.passkey-added'))
  return door
}

/** The library asks the device to verify its user where it likes; `createAuth` refuses those that did not, so they are asked to. */
async function askWhoHoldsIt(response: Response): Promise<Response> {
  if (!response.ok) return response
  const headers = new Headers(response.headers)
  headers.delete('Content-Length')
  const options = (await response.json()) as object
  return new Response(JSON.stringify({ ...options, userVerification: 'required' }), { headers })
}

/** Lets the library answer inside a transaction, and records what it did if it accepted. */
async function recorded(services: Services, web: WebContext, action: AuditAction): Promise<Response> {
  const { database, config } = services
  return database.transaction().execute(async (trx) => {
    const response = await createAuth(config, trx).handler(web.req.raw)
    if (!response.ok) return response
    const personId = web.get('person')?.id ?? (await personOf(response.clone()))
    await recordAudit(trx, {
      actor: personId,
      role: 'self',
      action,
      subject: { kind: 'person', id: personId },
    })
    await tellSignInChange(services, trx, personId, action)
    return response
  })
}

async function personOf(response: Response): Promise<string> {
  const body = (await response.json()) as { session?: { userId?: string } }
  const id = body.session?.userId
  if (id === undefined) throw new Refusal([{ code: 'passkey.unknown' }], 400)
  return id
}
