import { type RawBuilder, sql } from 'kysely'
import { runningCycleId } from '../../../samples/generate/running-cycle.ts'
import { endpoints } from '../../../src/endpoints.ts'
import { renewFeed } from '../../../src/modules/assignments/calendar-feed.server.ts'
import { declareInterests } from '../../../src/modules/assignments/declare-interests.server.ts'
import { listVisits } from '../../../src/modules/assignments/list-visits.server.ts'
import { readVisitsView } from '../../../src/modules/assignments/visits-view.ts'
import { type Page, pages } from '../../../src/routes.ts'
import { personWith } from '../programme.ts'
import { type Answer, ask } from './ask.ts'
import { aboutBrowser } from './decided-changes.ts'
import type { Walk, Walker } from './open-walk.ts'
import { endpointPlaces, placesOf } from './places.ts'

/** The entity to which people are tied, as employer, whose answers are compared. */
const tiedTo = 'POS'

/** What somebody declares an interest in: a whole entity, and one centre of another, whose other centres they still see. */
const declared = { entity: 'HEA', centre: 'CIV-01' }

/** A condition of SQL, by which visits are chosen: `c` is their enrolled centre. */
type Hiding = RawBuilder<unknown>

export const ofEmployer: Hiding = sql`c.entity = ${tiedTo}`
export const ofInterest: Hiding = sql`(c.entity = ${declared.entity} OR c.centre = ${declared.centre})`

/** What the lists of visits are asked besides: all of what is hidden, by search, by filter and in the other order. */
const askings = [
  ...['', `?q=${tiedTo}`, `?entity=${tiedTo}`, '?sort=centre&page=2'],
  ...[`?q=${declared.centre}`, `?entity=${declared.entity}`, '?sort=centre&entity=CIV'],
]

/** From today on the entity is these people's employer, so that they may not see its visits, not even as a number. */
export async function tie({ services: { database } }: Walk, walkers: readonly Walker[]): Promise<void> {
  const ids = walkers.flatMap(({ id }) => (id === null ? [] : [id]))
  await database.deleteFrom('employment').where('person', 'in', ids).execute()
  await database
    .insertInto('employment')
    .values(ids.map((person) => ({ person, entity: tiedTo, valid_from: '2020-01-01' })))
    .execute()
}

/**
 * These people declare an interest in an entity and in a centre; each also reads what the plan's keepers read. What they
 * themselves were to visit there is taken from them first, as their secretariat would: it is no secret to them.
 */
export async function declareTies({ services }: Walk, walkers: readonly Walker[]): Promise<void> {
  const { database } = services
  const reason = 'an invented relative'
  for (const { id: person } of walkers) {
    if (person === null) throw new Error('a stranger declares nothing')
    await database.insertInto('person_role').values({ person, role: 'secretariat' }).execute()
    await sql`DELETE FROM planned_visit v USING cycle_centre c, visit_person p, visitor w
      LEFT JOIN shopper_identity s ON s.visitor = w.id
      WHERE c.cycle_id = v.cycle_id AND c.centre = v.centre AND p.visit = v.id AND w.id = p.visitor
        AND coalesce(w.person, s.person) = ${person} AND ${ofInterest}`.execute(database)
    await declareInterests(
      services,
      { ...personWith('evaluator'), id: person },
      {
        cycle: runningCycleId,
        answers: [
          { kind: 'entity', code: declared.entity, answer: 'interest', reason },
          { kind: 'centre', code: declared.centre, answer: 'interest', reason },
        ],
      },
    )
  }
}

/** Takes the visits that somebody may not see out of the running cycle: what they are told must not change. */
export async function removeVisits({ services: { database } }: Walk, hiding: Hiding): Promise<number> {
  const removed = await sql`DELETE FROM planned_visit v USING cycle_centre c
    WHERE c.cycle_id = v.cycle_id AND c.centre = v.centre AND v.cycle_id = ${runningCycleId} AND ${hiding}`.execute(
    database,
  )
  return Number(removed.numAffectedRows ?? 0)
}

/** Addresses that bear an id made when the sample loads: a visit of each kind, a visitor, a plan, a calendar of one's own. */
export async function ownAddresses({ services }: Walk, { id }: Walker, hiding: Hiding): Promise<string[]> {
  const { database } = services
  const { rows } = await sql<{ address: string }>`
    (SELECT 'v/' || v.id AS address FROM planned_visit v JOIN cycle_centre c USING (cycle_id, centre)
      WHERE v.cycle_id = ${runningCycleId} AND ${hiding} ORDER BY v.id LIMIT 1)
    UNION ALL (SELECT 'v/' || v.id || page FROM planned_visit v JOIN cycle_centre c USING (cycle_id, centre), unnest(ARRAY['', '/swap']) AS page
      WHERE v.cycle_id = ${runningCycleId} AND NOT ${hiding} ORDER BY v.starts_at DESC, v.id LIMIT 2)
    UNION ALL (SELECT 'people/' || w.id || page FROM visitor w, unnest(ARRAY['', '/declared']) AS page
      WHERE w.person = ${id})
    UNION ALL (SELECT 'proposals/' || id FROM proposal WHERE cycle_id = ${runningCycleId} LIMIT 1)`.execute(
    database,
  )
  const token = await renewFeed(services, { ...personWith('evaluator'), id: id ?? '' })
  return [
    ...rows.map(({ address }) => `/en/cycles/${runningCycleId}/visits/${address}`),
    `/en/visits/calendar/${token}`,
  ]
}

/** What a page would show that forgot what its reader may not see: the same list, with nothing left out. */
export async function readUnfiltered({ services: { database } }: Walk): Promise<Map<string, string>> {
  const asked = askings.map(async (asking): Promise<[string, string]> => {
    const view = readVisitsView(new URLSearchParams(asking))
    const hidden = { entities: [], centres: [] }
    const list = await listVisits(database, { cycle: runningCycleId, zone: 'UTC', view, hidden })
    return [asking, JSON.stringify(list)]
  })
  return new Map(await Promise.all(asked))
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** When a page was made, as its forms bring it along, and as its scripts are given it. */
const made = /((?:name="seen_at" value="|seenAt\\",\\"))[^"\\]+/g

/** Without what is made anew for each answer: the nonce of its scripts, its moment, and the ids that forms bring along. */
const steady = ({ status, text }: Answer): string =>
  `${status} ${text
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(made, '$1moment')
    .replace(uuid, 'uuid')}`

/** Every address of every page; lists of visits also searched, filtered and sorted. */
const pageAddresses = (which: (page: Page) => boolean): string[] =>
  Object.entries<Page>(pages)
    .filter(([name, page]) => !aboutBrowser.includes(name) && which(page))
    .flatMap(([name]) => placesOf(name))
    .flatMap((address) =>
      address.includes(`/cycles/${runningCycleId}/visits`)
        ? askings.map((asking) => address + asking)
        : [address],
    )

/** Every address of every page and endpoint. */
export const everyAddress = (): string[] => [
  ...pageAddresses(() => true),
  ...endpoints.flatMap(({ endpoint }) => endpointPlaces(endpoint.path)),
]

/** Every address of the pages that are not everybody's: what those show is no other for who is tied by one thing or another. */
export const staffAddresses = (): string[] => pageAddresses(({ access }) => access !== 'public')

/** What somebody is answered at each address, without what differs from one answer to the next. */
export async function readAnswers(
  walk: Walk,
  walker: Walker,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const address of addresses) answers.set(address, steady(await ask(walk, walker, address)))
  return answers
}

/** Whether an answer of {@link readAnswers} is that the page is not this person's. */
export const isRefusal = (answer: string | undefined): boolean => answer?.startsWith('403 ') === true

/** The addresses at which two readings differ, with the bytes where they begin to. */
export function compareAnswers(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  return [...one].flatMap(([place, text]) => {
    const now = other.get(place) ?? ''
    if (now === text) return []
    const at = [...text].findIndex((letter, index) => letter !== now[index])
    return [`${place}: ${text.slice(at - 60, at + 60)} | ${now.slice(at - 60, at + 60)}`]
  })
}
