import { sql } from 'kysely'
import { runningCycleId } from '../../../samples/generate/running-cycle.ts'
import { endpoints } from '../../../src/endpoints.ts'
import { pages } from '../../../src/routes.ts'
import { type Answer, ask } from './ask.ts'
import { aboutBrowser } from './decided-changes.ts'
import type { Walk, Walker } from './open-walk.ts'
import { endpointPlaces, placesOf } from './places.ts'

/** The entity to which people are tied whose answers are compared. */
const tiedTo = 'POS'

/** What the lists of visits are asked besides: everything of the entity, by search, by filter and in the other order. */
const askings = ['', `?q=${tiedTo}`, `?entity=${tiedTo}`, '?sort=centre&page=2']

/** From today on the entity is these people's employer, so that they may not see its visits, not even as a number. */
export async function tie({ services: { database } }: Walk, walkers: readonly Walker[]): Promise<void> {
  const ids = walkers.flatMap(({ id }) => (id === null ? [] : [id]))
  await database.deleteFrom('employment').where('person', 'in', ids).execute()
  await database
    .insertInto('employment')
    .values(ids.map((person) => ({ person, entity: tiedTo, valid_from: '2020-01-01' })))
    .execute()
}

/** Takes every visit of the entity out of the running cycle: what somebody who may not see them is told must not change. */
export async function removeHiddenVisits({ services: { database } }: Walk): Promise<number> {
  const removed = await sql`DELETE FROM planned_visit v USING cycle_centre c
    WHERE c.cycle_id = v.cycle_id AND c.centre = v.centre AND c.entity = ${tiedTo} AND v.cycle_id = ${runningCycleId}`.execute(
    database,
  )
  return Number(removed.numAffectedRows ?? 0)
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Without what is made anew for each answer: the nonce of its scripts, and the ids that forms bring along. */
const steady = ({ status, text }: Answer): string =>
  `${status} ${text.replace(/nonce="[^"]*"/g, 'nonce').replace(uuid, 'uuid')}`

/** Every address of every page and endpoint; lists of visits also searched, filtered and sorted. */
export const everyAddress = (): string[] => [
  ...Object.keys(pages)
    .filter((name) => !aboutBrowser.includes(name))
    .flatMap(placesOf)
    .flatMap((address) =>
      address.includes(`/cycles/${runningCycleId}/visits`)
        ? askings.map((asking) => address + asking)
        : [address],
    ),
  ...endpoints.flatMap(({ endpoint }) => endpointPlaces(endpoint.path)),
]

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
