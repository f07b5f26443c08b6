import type { Fault } from '#platform/fault.ts'
import type { HeldRegistry } from './plan-import.ts'
import type { ListPlaces, RegistryLists } from './read-registry-file.server.ts'
import type { ListKind } from './registry-columns.ts'

/**
 * The faults of lists against the registry and against each other: entities, governorates and centres that are mentioned
 * must be known or listed, and no day may come after the day of the import.
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
  lists.entities?.forEach((row, index) => {
    checkDays(row, on, addTo('entities', index))
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
