import type { Guide } from '#scoring/guide.ts'
import { findItem, type ItemPlace, type ListedKind } from './item-place.ts'

type Node = object
type Change = (list: readonly Node[]) => readonly Node[]

/** The guide with another list of items of one kind under one parent; scales and instruments as nodes that hold their code. */
function changeList(guide: Guide, kind: ListedKind, parent: string, change: Change): Guide {
  const apply = <T extends object>(list: readonly T[] = []): readonly T[] => change(list) as readonly T[]
  switch (kind) {
    case 'pillar':
      return { ...guide, pillars: apply(guide.pillars) }
    case 'criterion':
      return withPillars(guide, (pillar) =>
        pillar.code === parent ? { ...pillar, criteria: apply(pillar.criteria) } : pillar,
      )
    case 'measure':
      return withPillars(guide, (pillar) => ({
        ...pillar,
        criteria: pillar.criteria.map((criterion) =>
          criterion.code === parent ? { ...criterion, measures: apply(criterion.measures) } : criterion,
        ),
      }))
    case 'scale':
      return { ...guide, scales: changeRecord(guide.scales, change) }
    case 'instrument':
      return { ...guide, instruments: changeRecord(guide.instruments, change) }
    case 'figure':
      return { ...guide, figures: apply(guide.figures) }
    case 'cohortFigure':
      return { ...guide, cohortFigures: apply(guide.cohortFigures) }
    case 'category':
      return { ...guide, categories: apply(guide.categories) }
    case 'band':
      return { ...guide, bands: apply(guide.bands) }
  }
}

const withPillars = (
  guide: Guide,
  change: (pillar: Guide['pillars'][number]) => Guide['pillars'][number],
): Guide => ({ ...guide, pillars: guide.pillars.map(change) })

function changeRecord<T extends object>(
  record: Readonly<Record<string, T>>,
  change: Change,
): Readonly<Record<string, T>> {
  const nodes = Object.entries(record).map(([code, node]) => ({ ...node, code }))
  return Object.fromEntries(
    (change(nodes) as (T & { code: string })[]).map(({ code, ...node }) => [code, node as unknown as T]),
  )
}

/** A node as it stands in its list: those of records carry their code. */
const listed = (kind: ListedKind, code: string, node: Node): Node =>
  kind === 'scale' || kind === 'instrument' ? { ...node, code } : node

/** The guide with another item in place of the one named; the guide itself where none is named so. */
export function setItem(guide: Guide, place: ItemPlace, node: Node): Guide {
  if (place.kind === 'guide') return node as Guide
  const { kind, code } = place
  const item = findItem(guide, place)
  if (item === null) return guide
  return changeList(guide, kind, item.parent, (list) =>
    list.map((old, index) => (index === item.index ? listed(kind, code, node) : old)),
  )
}

/** The guide with one more item, last among its siblings. */
export const addItem = (guide: Guide, kind: ListedKind, parent: string, code: string, node: Node): Guide =>
  changeList(guide, kind, parent, (list) => [...list, listed(kind, code, node)])

export function removeItem(guide: Guide, place: ItemPlace): Guide {
  const item = findItem(guide, place)
  if (item === null || place.kind === 'guide') return guide
  return changeList(guide, place.kind, item.parent, (list) => list.filter((_, index) => index !== item.index))
}

/** The guide with a criterion under another pillar, or a measure under another criterion, last there, with all that it holds. */
export function reparentItem(guide: Guide, place: ItemPlace, parent: string): Guide {
  const item = findItem(guide, place)
  if (item === null || place.kind === 'guide' || item.parent === parent) return guide
  return addItem(removeItem(guide, place), place.kind, parent, place.code, item.node)
}

/** The guide with an item one place further up or down; unchanged at the end of its list. */
export function moveItem(guide: Guide, place: ItemPlace, by: -1 | 1): Guide {
  const item = findItem(guide, place)
  if (item === null || place.kind === 'guide') return guide
  return changeList(guide, place.kind, item.parent, (list) => {
    const to = item.index + by
    const [own, other] = [list[item.index], list[to]]
    if (own === undefined || other === undefined) return list
    return list.map((node, index) => (index === to ? own : index === item.index ? other : node))
  })
}
