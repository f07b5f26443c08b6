import type { DraftChange } from '../change-draft.server.ts'
import type { Answers } from './item-answers.ts'
import { type ItemPlace, isItemKind, type ListedKind } from './item-place.ts'

/**
 * What a form of the editor asks for; null when it asks for nothing that is known.
 *
 * @param place the item of the page, and what its form says, for `save`
 */
export function readChange(form: FormData, place: ItemPlace | null, answers: Answers): DraftChange | null {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const intent = text('intent')
  if (intent === 'save') return place && { act: 'set', place, answers }
  const kind = text('kind')
  if (!isItemKind(kind) || kind === 'guide') return null
  if (intent === 'add') return readAdd(kind, text)
  const item = { kind, code: text('item') }
  if (intent === 'reparent') return { act: 'reparent', place: item, parent: text('parent') }
  if (intent === 'remove') return { act: 'remove', place: item }
  if (intent === 'up' || intent === 'down') return { act: 'move', place: item, by: intent === 'up' ? -1 : 1 }
  return null
}

const readAdd = (kind: ListedKind, text: (name: string) => string): DraftChange => ({
  act: 'add',
  kind,
  parent: text('parent'),
  code: text('code'),
  scale: text('scale'),
})
