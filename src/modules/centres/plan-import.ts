import { centreFacts, fillEntry } from './centre-facts.ts'
import { entityFacts, fillEntity } from './entity-facts.ts'
import { joinList } from './join-list.ts'
import { hoursCells } from './list-hours.ts'
import type { ListKind } from './registry-columns.ts'
import type { FactDraft } from './registry-fact.ts'
import type { CentreRecord, EntityEntry, EntityRecord, ListedCentre, NamedCode } from './registry-record.ts'

/** One field that an import changes, as cells of the list would say it. */
export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface PlannedRow extends NamedCode {
  readonly changes: readonly FieldChange[]
}

/** What an import does to one list. */
export interface ListPlan {
  readonly kind: ListKind
  readonly added: readonly NamedCode[]
  readonly changed: readonly PlannedRow[]
  readonly unchanged: number
  /** In the registry and not in the list: they stay as they are. */
  readonly gone: readonly NamedCode[]
}

export interface ImportPlan {
  readonly lists: readonly ListPlan[]
  readonly facts: readonly FactDraft[]
  /** New or renamed. */
  readonly governorates: readonly NamedCode[]
}

export interface HeldRegistry {
  readonly governorates: ReadonlyMap<string, NamedCode>
  readonly entities: ReadonlyMap<string, EntityRecord>
  readonly centres: ReadonlyMap<string, CentreRecord>
}

interface Wanted {
  readonly governorates?: readonly NamedCode[]
  readonly entities?: readonly EntityEntry[]
  readonly centres?: readonly ListedCentre[]
}

/**
 * What an import does: which rows are new, which fields of known ones change, what stays, and what the list does not
 * mention. Pure, so that what is shown is what is done.
 *
 * @param on ISO date from which the changes hold
 */
export function planImport(held: HeldRegistry, wanted: Wanted, on: string): ImportPlan {
  const lists: ListPlan[] = []
  const facts: FactDraft[] = []
  const { governorates = [], entities = [], centres = [] } = wanted
  if (wanted.governorates)
    lists.push(planList('governorates', governorates, held.governorates, nameCells, (one) => one))
  if (wanted.entities) {
    const fill = (entry: EntityEntry, known: EntityRecord | undefined) => fillEntity(entry, known ?? null)
    lists.push(planList('entities', entities, held.entities, entityCells, fill))
    facts.push(...entities.flatMap((entry) => entityFacts(held.entities.get(entry.code) ?? null, entry, on)))
  }
  if (wanted.centres) {
    const fill = (entry: ListedCentre, known: CentreRecord | undefined) => fillEntry(entry, known ?? null)
    lists.push(planList('centres', centres, held.centres, centreCells, fill))
    facts.push(...centres.flatMap((entry) => centreFacts(held.centres.get(entry.code) ?? null, entry, on)))
  }
  const moved = (one: NamedCode) => {
    const known = held.governorates.get(one.code)
    return known?.name.ar !== one.name.ar || known.name.en !== one.name.en
  }
  return { lists, facts, governorates: governorates.filter(moved) }
}

function planList<Entry extends NamedCode, Known extends NamedCode>(
  kind: ListKind,
  entries: readonly Entry[],
  held: ReadonlyMap<string, Known>,
  cellsOf: (one: Known) => Readonly<Record<string, string>>,
  fill: (entry: Entry, known: Known | undefined) => Entry | Known,
): ListPlan {
  const added: NamedCode[] = []
  const changed: PlannedRow[] = []
  let unchanged = 0
  for (const entry of entries) {
    const { code, name } = entry
    const known = held.get(code)
    if (known === undefined) added.push({ code, name })
    else {
      const changes = differences(cellsOf(known), cellsOf(fill(entry, known) as Known))
      if (changes.length > 0) changed.push({ code, name: known.name, changes })
      else unchanged += 1
    }
  }
  const listed = new Set(entries.map(({ code }) => code))
  const gone = [...held.values()]
    .filter(({ code }) => !listed.has(code))
    .map(({ code, name }) => ({ code, name }))
  return { kind, added, changed, unchanged, gone }
}

function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after)
}

const nameCells = ({ name }: NamedCode) => ({ name_ar: name.ar, name_en: name.en })

const entityCells = (entity: EntityRecord) => ({
  ...nameCells(entity),
  opened_on: entity.openedOn ?? '',
  closed_on: entity.closedOn ?? '',
  merged_into: entity.mergedInto ?? '',
})

const centreCells = (centre: CentreRecord): Record<string, string> => ({
  ...nameCells(centre),
  ...{ entity: centre.entity, channel: centre.channel, governorate: centre.governorate ?? '' },
  ...{ locality_ar: centre.locality?.ar ?? '', locality_en: centre.locality?.en ?? '' },
  ...{ latitude: String(centre.latitude ?? ''), longitude: String(centre.longitude ?? '') },
  ...{ opened_on: centre.openedOn ?? '', closed_on: centre.closedOn ?? '' },
  merged_into: centre.mergedInto ?? '',
  services_ar: joinList(centre.services.map(({ ar }) => ar)),
  services_en: joinList(centre.services.map(({ en }) => en)),
  ...{ hours_ar: centre.hours?.ar ?? '', hours_en: centre.hours?.en ?? '' },
  opening_hours: hoursCells(centre.openingHours)[0] ?? '',
  seasonal_hours: hoursCells(centre.openingHours)[1] ?? '',
  ...Object.fromEntries(
    Object.entries(centre.attributes).map(([name, value]) => [`= ${name}`, String(value)]),
  ),
})
