import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Transaction } from '#platform/database.ts'
import { sha256 } from '#platform/digest.ts'
import { Refusal } from '#platform/fault.ts'
import { isId } from '#platform/is-id.ts'
import type { Language } from '#platform/language.ts'
import { isAddress } from '#platform/mail/queue-mail.ts'
import type { Services } from '#platform/services.ts'
import { faultOf, refuseAny } from '../centres/check-change.ts'
import { hashOfToken } from './link-token.server.ts'
import { entityFor } from './list-own-workshops.server.ts'
import { mailPlace } from './mail-workshop.server.ts'
import { placeToken } from './place-token.server.ts'
import { readRegistration } from './read-registration.server.ts'
import { countPlaces, listWorkshops, type Workshop } from './read-workshop.server.ts'
import { closedParams } from './registration.ts'
import type { PlaceStatus } from './workshop.ts'

/** Who asks for a place, and over what: a link of an invitation, or an account. */
export type Registering = { readonly token: string } | { readonly person: Person; readonly workshop: string }

export interface PlaceAsked {
  /** UUID that the sender chose: the same request sent again is taken once. */
  readonly id: string
  readonly name: string
  readonly address: string
  readonly language: Language
}

export interface PlaceGiven {
  readonly status: PlaceStatus
  /** Opens the page of this place, where it can be given up. */
  readonly token: string
}

type Needed = Pick<Services, 'database' | 'clock' | 'config'>

/**
 * Gives somebody a place in a workshop, or the next place in its waiting list when none is left. Requests for one
 * workshop wait for each other: the last place is given once.
 *
 * @throws Refusal 404 `workshop.link_unknown`; 409 `workshop.closed` with why, `workshop.called_off`, `workshop.registered_already`,
 *   `workshop.sent_differently`; 422 `workshop.name_missing`, `workshop.address_unfit`
 */
export async function registerForWorkshop(
  services: Needed,
  registering: Registering,
  asked: PlaceAsked,
): Promise<PlaceGiven> {
  const [name, address] = [asked.name.trim(), asked.address.trim()]
  refuseAny([
    name === '' || name.length > 200 ? faultOf('workshop.name_missing', 'name') : null,
    isAddress(address) ? null : faultOf('workshop.address_unfit', 'address'),
  ])
  if (!isId(asked.id)) throw new Refusal([{ code: 'workshop.sent_differently' }], 409)
  const token = placeToken(services, asked.id)
  const person = 'person' in registering ? registering.person.id : null
  return services.database.transaction().execute(async (trx) => {
    const { workshop, entity } = await lockFor(trx, registering)
    const digest = sha256(canonicalJson({ workshop: workshop.id, entity, name, address }))
    const held = await findHeld(trx, asked.id, digest)
    if (held !== null) return { status: held, token }
    await requireOpen(trx, workshop, services)
    await requireFirst(trx, workshop, address)
    const counts = (await countPlaces(trx, [workshop.id])).get(workshop.id)
    const status = (counts?.registered ?? 0) < workshop.places ? 'registered' : 'waiting'
    await trx
      .insertInto('workshop_place')
      .values({
        ...{ id: asked.id, workshop: workshop.id, entity, name, address, language: asked.language, person },
        ...{ status, digest, cancel_hash: sha256(token), asked_at: services.clock.now() },
      })
      .execute()
    await mailPlace(trx, {
      kind: status,
      workshop,
      address,
      language: asked.language,
      token,
      account: person,
    })
    await recordAudit(trx, {
      actor: person ?? asked.id,
      role: person === null ? 'entity-contact' : 'liaison',
      action: 'workshop.register',
      subject: { kind: 'workshop', id: workshop.id },
      after: { place: asked.id, entity, status },
    })
    return { status, token }
  })
}

async function lockFor(trx: Transaction, registering: Registering) {
  if ('person' in registering) {
    const [workshop] = await listWorkshops(trx, { id: registering.workshop }, { lock: true })
    const entity = workshop ? await entityFor(trx, registering.person, workshop) : null
    if (!workshop || entity === null) throw new Refusal([{ code: 'workshop.link_unknown' }], 404)
    return { workshop, entity }
  }
  const hash = hashOfToken(registering.token)
  const invitation =
    hash === null
      ? undefined
      : await trx
          .selectFrom('workshop_invitation')
          .select(['workshop', 'entity'])
          .where('token_hash', '=', hash)
          .where('revoked_at', 'is', null)
          .executeTakeFirst()
  if (!invitation) throw new Refusal([{ code: 'workshop.link_unknown' }], 404)
  const [workshop] = await listWorkshops(trx, { id: invitation.workshop }, { lock: true })
  if (!workshop) throw new Refusal([{ code: 'workshop.link_unknown' }], 404)
  return { workshop, entity: invitation.entity }
}

async function findHeld(trx: Transaction, id: string, digest: string): Promise<PlaceStatus | null> {
  const held = await trx
    .selectFrom('workshop_place')
    .select(['status', 'digest'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (held && held.digest !== digest) throw new Refusal([{ code: 'workshop.sent_differently' }], 409)
  return held ? (held.status as PlaceStatus) : null
}

async function requireOpen(trx: Transaction, workshop: Workshop, services: Needed): Promise<void> {
  if (workshop.cancelledAt !== null) throw new Refusal([{ code: 'workshop.called_off' }], 409)
  const registration = await readRegistration(trx, workshop, services)
  if (registration.state !== 'open')
    throw new Refusal([{ code: 'workshop.closed', params: closedParams(registration) }], 409)
}

async function requireFirst(trx: Transaction, workshop: Workshop, address: string): Promise<void> {
  const other = await trx
    .selectFrom('workshop_place')
    .select('id')
    .where('workshop', '=', workshop.id)
    .where('status', '<>', 'cancelled')
    .where((row) => row(row.fn<string>('lower', ['address']), '=', address.toLowerCase()))
    .executeTakeFirst()
  if (other) throw new Refusal([faultOf('workshop.registered_already', 'address')], 409)
}
