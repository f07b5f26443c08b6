import type { Person } from '#platform/access.ts'
import type { Database, Transaction } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { liaisonOf } from './list-own-census.server.ts'
import { placeToken } from './place-token.server.ts'
import { readRegistration } from './read-registration.server.ts'
import { countPlaces, listWorkshops, type Workshop } from './read-workshop.server.ts'
import type { Registration } from './registration.ts'
import type { PlaceStatus } from './workshop.ts'

/** Codes of the entities that a person speaks for: as their liaison, or as the liaison of one of their centres. */
export async function listSpokenFor(database: Database | Transaction, person: Person): Promise<string[]> {
  const centres = person.roles.flatMap(({ role, scopeKind, scopeId }) =>
    role === 'centre-liaison' && scopeKind === 'centre' && scopeId !== null ? [scopeId] : [],
  )
  const rows =
    centres.length === 0
      ? []
      : await database.selectFrom('centre').select('entity').where('code', 'in', centres).execute()
  return [...new Set([...liaisonOf(person), ...rows.map(({ entity }) => entity)])].sort()
}

/**
 * The entity for which a person may register in a workshop: one they speak for that is invited; null where there is none.
 */
export async function entityFor(
  database: Database | Transaction,
  person: Person,
  workshop: Workshop,
): Promise<string | null> {
  const own = await listSpokenFor(database, person)
  if (own.length === 0) return null
  const enrolled = await database
    .selectFrom('cycle_centre')
    .select('entity')
    .distinct()
    .where('cycle_id', '=', workshop.cycle)
    .where('entity', 'in', own)
    .execute()
  const codes = new Set(enrolled.map(({ entity }) => entity))
  return (
    own.find((code) => codes.has(code) && (workshop.entities === null || workshop.entities.includes(code))) ??
    null
  )
}

type HeldStatus = Exclude<PlaceStatus, 'cancelled'>

/** A workshop to come, as a person sees it who represents an entity that may come. */
export interface OwnWorkshop extends Workshop {
  /** Places that are left; zero: who registers waits. */
  readonly left: number
  readonly registration: Registration
  /** The place that the person has or waits for themselves, with the secret of its page; null where they have none. */
  readonly place: { readonly status: HeldStatus; readonly token: string } | null
}

type Needed = Pick<Services, 'database' | 'clock' | 'config'>

/**
 * The workshops to come for the entities that a person speaks for, the nearest first: those that are open today, and those
 * that are not, with why. One that was called off stays for who had a place in it.
 */
export async function listOwnWorkshops(services: Needed, person: Person): Promise<OwnWorkshop[]> {
  const { database, clock } = services
  const cycles = await database.selectFrom('cycle').select('id').where('status', '<>', 'published').execute()
  const found: OwnWorkshop[] = []
  for (const { id } of cycles)
    for (const workshop of await listWorkshops(database, { cycle: id })) {
      if (workshop.startsAt <= clock.now()) continue
      const place = await readPlaceOf(services, person, workshop)
      if (workshop.cancelledAt !== null && place === null) continue
      if (place === null && (await entityFor(database, person, workshop)) === null) continue
      const counts = (await countPlaces(database, [workshop.id])).get(workshop.id)
      const left = Math.max(0, workshop.places - (counts?.registered ?? 0))
      found.push({
        ...workshop,
        ...{ left, place, registration: await readRegistration(database, workshop, services) },
      })
    }
  return found.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** The place that an account asked for, or that stands under its address; null where it has none, or gave it up. */
async function readPlaceOf(
  services: Needed,
  person: Person,
  workshop: Workshop,
): Promise<OwnWorkshop['place']> {
  const row = await services.database
    .selectFrom('workshop_place')
    .select(['id', 'status'])
    .where('workshop', '=', workshop.id)
    .where('status', '<>', 'cancelled')
    .where((row) =>
      row.or([
        row('person', '=', person.id),
        row(row.fn<string>('lower', ['address']), '=', person.email.toLowerCase()),
      ]),
    )
    .orderBy('place')
    .executeTakeFirst()
  return row ? { status: row.status as HeldStatus, token: placeToken(services, row.id) } : null
}
