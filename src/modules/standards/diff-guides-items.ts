import type { Guide } from '#scoring/guide.ts'

export const guideItemKinds = [
  'guide',
  'pillar',
  'criterion',
  'measure',
  'scale',
  'instrument',
  'figure',
  'cohortFigure',
  'category',
  'band',
] as const

export type GuideItemKind = (typeof guideItemKinds)[number]

/** One item of a guide with its place. */
export interface GuideItem {
  readonly code: string
  readonly node: object
  /** Code of the item it belongs to; empty for those that belong to the guide itself. */
  readonly parent: string
  /** Place among its siblings, from 0. */
  readonly index: number
}

/** Kinds whose order has a meaning; scales and instruments are looked up by code. */
export const orderedKinds: ReadonlySet<GuideItemKind> = new Set([
  ...(['pillar', 'criterion', 'measure', 'figure', 'cohortFigure', 'category', 'band'] as const),
])

/** All items of a guide, kind by kind, in their order. */
export function guideItems(guide: Guide): Readonly<Record<GuideItemKind, readonly GuideItem[]>> {
  const criteria = guide.pillars.flatMap((pillar) => listed(pillar.criteria, pillar.code))
  return {
    // The guide is one and the same, whatever its code.
    guide: [{ code: guide.code, node: guide, parent: '', index: 0 }],
    pillar: listed(guide.pillars),
    criterion: criteria,
    measure: criteria.flatMap(({ node, code }) => listed(node.measures, code)),
    scale: keyed(guide.scales),
    instrument: keyed(guide.instruments),
    figure: named(guide.figures),
    cohortFigure: named(guide.cohortFigures),
    category: listed(guide.categories),
    band: listed(guide.bands ?? []),
  }
}

const listed = <T extends { readonly code: string }>(nodes: readonly T[], parent = '') =>
  nodes.map((node, index) => ({ code: node.code, node, parent, index }))

const named = (nodes: readonly { readonly name: string }[] = []): GuideItem[] =>
  nodes.map((node, index) => ({ code: node.name, node, parent: '', index }))

const keyed = (nodes: Readonly<Record<string, object>>): GuideItem[] =>
  Object.entries(nodes).map(([code, node], index) => ({ code, node, parent: '', index }))
