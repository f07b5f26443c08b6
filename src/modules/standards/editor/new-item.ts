import type { Guide } from '#scoring/guide.ts'
import type { ListedKind } from './item-place.ts'

const unwritten = { ar: '', en: '' }

/** Kinds of scale that can be asked for. */
export const scaleKinds = ['levels', 'number', 'points'] as const

/** A new item with as little in it as its kind allows; texts are empty, and so among the problems until they are written. */
export function newItem(guide: Guide, kind: ListedKind, code: string, scale: string): object {
  switch (kind) {
    case 'pillar':
      return { code, title: unwritten, weight: 1, criteria: [] }
    case 'criterion':
      return { code, title: unwritten, weight: 1, measures: [] }
    case 'measure':
      return {
        code,
        text: unwritten,
        instrument: Object.keys(guide.instruments)[0] ?? 'visit',
        scale: Object.keys(guide.scales)[0] ?? 'yesno',
      }
    case 'scale':
      return newScale(scale)
    case 'instrument':
      return { title: unwritten }
    case 'figure':
      return { name: code, cel: 'overall', title: unwritten }
    case 'cohortFigure':
      return { name: code, title: unwritten, of: 'overall', take: 'mean' }
    case 'category':
      return { code, title: unwritten, when: [] }
    case 'band':
      return { code, title: unwritten, figure: 'core.fulfilment', op: '>', value: 0.9 }
  }
}

function newScale(kind: string): object {
  if (kind === 'number') return { kind, title: unwritten, unit: '', points: [] }
  if (kind === 'points') return { kind, title: unwritten, allowed: [], best: 'high' }
  return { kind: 'levels', title: unwritten, levels: [] }
}
