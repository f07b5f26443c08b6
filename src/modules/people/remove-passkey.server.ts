import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { changeSignIn } from './change-sign-in.server.ts'

/**
 * Removes one of a person's own passkeys.
 *
 * @throws Refusal 404 when they have no such passkey
 */
export async function removePasskey(
  services: Services,
  personId: string,
  passkeyId: string,
  headers: Headers,
): Promise<void> {
  const own = await services.database
    .selectFrom('sign_in_passkey')
    .select('id')
    .where('id', '=', passkeyId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (own === undefined) throw new Refusal([{ code: 'passkey.unknown' }], 404)
  await changeSignIn(services, { personId, action: 'sign-in.passkey-removed' }, (auth) =>
    auth.api.deletePasskey({ body: { id: passkeyId }, headers }),
  )
}
