import { type AuditAction, recordAudit } from '#platform/audit.ts'
import { type Auth, createAuth } from '#platform/auth.ts'
import type { Services } from '#platform/services.ts'
import { tellSignInChange } from './tell-sign-in-change.server.ts'

interface SignInChange {
  /** Whose way of signing in changes; only they themselves change it. */
  readonly personId: string
  /** For the audit row: `sign-in.app-on`. */
  readonly action: AuditAction
}

/**
 * Changes how a person signs in, with its audit row and a mail that tells of it, in one transaction: the sign-in library works inside it. What `run`
 * throws undoes everything.
 */
export async function changeSignIn<Result>(
  services: Services,
  { personId, action }: SignInChange,
  run: (auth: Auth) => Promise<Result>,
): Promise<Result> {
  return services.database.transaction().execute(async (trx) => {
    const result = await run(createAuth(services.config, trx))
    await recordAudit(trx, {
      actor: personId,
      role: 'self',
      action,
      subject: { kind: 'person', id: personId },
    })
    await tellSignInChange(services, trx, personId, action)
    return result
  })
}
