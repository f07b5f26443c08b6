import type { Person } from '#platform/access.ts'
import type { Database, Transaction } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { isOpen } from './is-workshop-open.server.ts'
import { countPlaces, listWorkshops, type Workshop } from './read-workshop.server.ts'

/** Codes of the entities that a person speaks for: as their liaison, or as the liaison of one of their centres. */
export async function listSpokenFor(database: Database | Transaction, person: Person): Promise<string[]> {
  const scoped = (role: string, kind: string): string[] =>
    person.roles.flatMap((grant) =>
      grant.role === role && grant.scopeKind === kind && grant.scopeId !== null ? [grant.scopeId] : [],
    )
  const centres = scoped('centre-liaison', 'centre')
  const rows =
    centres.length === 0
      ? []
      : await database.selectFrom('centre').select('entity').where('code', 'in', centres).execute()
  return [...new Set([...scoped('entity-liaison', 'entity'), ...rows.map(({ entity }) => entity)])].sort()
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

/** A workshop that is open for a person to register. */
export interface OwnWorkshop extends Workshop {
  /** Places that are left; zero: who registers waits. */
  readonly left: number
}

/** The workshops that are open today for the entities that a person speaks for. */
export async function listOwnWorkshops(
  services: Pick<Services, 'database' | 'clock'>,
  person: Person,
): Promise<OwnWorkshop[]> {
  const { database } = services
  const cycles = await database.selectFrom('cycle').select('id').where('status', '<>', 'published').execute()
  const found: OwnWorkshop[] = []
  for (const { id } of cycles)
    for (const workshop of await listWorkshops(database, { cycle: id })) {
      if (!(await isOpen(database, workshop, services))) continue
      if ((await entityFor(database, person, workshop)) === null) continue
      const counts = (await countPlaces(database, [workshop.id])).get(workshop.id)
      found.push({ ...workshop, left: Math.max(0, workshop.places - (counts?.registered ?? 0)) })
    }
  return found
}
