import type { Fault } from '#platform/fault.ts'
import { fillEntry } from './centre-facts.ts'
import { fillEntity } from './entity-facts.ts'
import type { HeldRegistry } from './plan-import.ts'
import type { ListPlaces, RegistryLists } from './read-registry-file.server.ts'
import type { ListKind } from './registry-columns.ts'
import type { CentreRecord, SubjectState } from './registry-record.ts'

/**
 * The faults of lists against the registry and against each other: entities, governorates and centres that are mentioned
 * must be known or listed, no day may come after the day of the import, and an entity that ends with the import leaves
 * no open centre behind and is merged only into one that goes on.
 *
 * @param on ISO date
 * @param places where the entries stand in their file
 */
export function checkLists(
  lists: RegistryLists,
  held: HeldRegistry,
  on: string,
  places: ListPlaces = {},
): Fault[] {
  const entities = known(held.entities, lists.entities)
  const governorates = known(held.governorates, lists.governorates)
  const centres = known(held.centres, lists.centres)
  const faults: Fault[] = []
  const addTo =
    (kind: ListKind, index: number) =>
    (code: string, column: string, params?: Fault['params']): void => {
      const { file, rows } = places[kind] ?? {}
      const row = rows?.[index]
      const place = { ...(file && { file }), ...(row && { row }), column }
      faults.push({ code, place, ...(params && { params }) })
    }
  const openCentres = countOpenCentres(lists, held)
  const listed = new Map(lists.entities?.map((entry) => [entry.code, entry]))
  const stateAfter = (code: string): SubjectState | undefined => {
    const entry = listed.get(code)
    const known = held.entities.get(code)
    return entry === undefined ? known?.state : fillEntity(entry, known ?? null).state
  }
  lists.entities?.forEach((row, index) => {
    const add = addTo('entities', index)
    checkDays(row, on, add)
    const { mergedInto } = row
    if (mergedInto && !entities.has(mergedInto))
      add('registry.unknown_entity', 'merged_into', { code: mergedInto })
    const before = held.entities.get(row.code)?.state ?? 'open'
    if (before !== 'open' || stateAfter(row.code) === 'open') return
    const count = openCentres.get(row.code) ?? 0
    if (count > 0) add('registry.left_with_centres', 'closed_on', { code: row.code, count })
    if (mergedInto && entities.has(mergedInto) && stateAfter(mergedInto) !== 'open')
      add('registry.successor_not_open', 'merged_into', { code: mergedInto })
  })
  lists.centres?.forEach((row, index) => {
    const add = addTo('centres', index)
    checkDays(row, on, add)
    if (!entities.has(row.entity)) add('registry.unknown_entity', 'entity', { code: row.entity })
    if (row.governorate && !governorates.has(row.governorate))
      add('registry.unknown_governorate', 'governorate', { code: row.governorate })
    if (row.mergedInto && !centres.has(row.mergedInto))
      add('registry.unknown_centre', 'merged_into', { code: row.mergedInto })
  })
  return faults
}

/** How many open centres each entity has once the lists are taken over. */
function countOpenCentres(lists: RegistryLists, held: HeldRegistry): ReadonlyMap<string, number> {
  const after = new Map<string, CentreRecord>(held.centres)
  for (const row of lists.centres ?? [])
    after.set(row.code, fillEntry(row, held.centres.get(row.code) ?? null))
  const counts = new Map<string, number>()
  for (const { entity, state } of after.values())
    if (state === 'open') counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return counts
}

interface Life {
  readonly openedOn?: string | null
  readonly closedOn?: string | null
}

function checkDays(
  { openedOn, closedOn }: Life,
  on: string,
  add: (code: string, column: string, params?: Fault['params']) => void,
): void {
  if (openedOn && openedOn > on) add('registry.day_future', 'opened_on', { day: openedOn, today: on })
  if (closedOn && closedOn > on) add('registry.day_future', 'closed_on', { day: closedOn, today: on })
}

const known = (
  held: ReadonlyMap<string, unknown>,
  listed: readonly { readonly code: string }[] = [],
): ReadonlySet<string> => new Set([...held.keys(), ...listed.map(({ code }) => code)])
