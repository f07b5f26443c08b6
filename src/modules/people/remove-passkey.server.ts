import { Refusal } from '#platform/fault.ts'
import { isId } from '#platform/is-id.ts'
import type { Services } from '#platform/services.ts'
import { changeSignIn } from './change-sign-in.server.ts'
import { requireStrongSession, type Signer } from './require-strong-session.server.ts'

/**
 * Removes one of a person's own passkeys.
 *
 * @throws Refusal 404 when they have no such passkey, 403 `second-factor.needed`
 */
export async function removePasskey(
  services: Services,
  person: Signer,
  passkeyId: string,
  headers: Headers,
): Promise<void> {
  const own = isId(passkeyId) ? await findOwn(services, person.id, passkeyId) : undefined
  if (own === undefined) throw new Refusal([{ code: 'passkey.unknown' }], 404)
  await requireStrongSession(services.database, person)
  await changeSignIn(services, { personId: person.id, action: 'sign-in.passkey-removed' }, (auth) =>
    auth.api.deletePasskey({ body: { id: passkeyId }, headers }),
  )
}

const findOwn = ({ database }: Services, personId: string, passkeyId: string) =>
  database
    .selectFrom('sign_in_passkey')
    .select('id')
    .where('id', '=', passkeyId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
