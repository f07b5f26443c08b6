import { roles } from '#modules/people/role.ts'
import { foldText } from '#platform/fold-text.ts'
import { actionsByRoom } from './all-actions.ts'
import type { Right } from './list-rights.server.ts'

/** Rooms whose rights are listed: those with actions, the pages of no other room, and the public API. */
export const accessRooms = [...Object.keys(actionsByRoom), 'portal', 'api'] as const

export const rightKinds = ['action', 'page', 'endpoint'] as const

/** What the address of the matrix of access asks for; null where everything is shown. */
export interface AccessView {
  readonly q: string
  /** A role; `stranger` for who has no account. */
  readonly role: string | null
  readonly room: string | null
  readonly kind: Right['kind'] | null
}

/** Reads a view from the query of an address; what is unknown counts as not asked. */
export function readAccessView(query: URLSearchParams): AccessView {
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === query.get(name)) ?? null
  return {
    q: (query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 200),
    role: one('role', ['stranger', ...roles]),
    room: one('room', accessRooms),
    kind: one('kind', rightKinds),
  }
}

/** The query of a view, without what asks for everything. */
export const accessViewQuery = ({ q, role, room, kind }: AccessView) => ({
  q: q || undefined,
  role: role ?? undefined,
  room: room ?? undefined,
  kind: kind ?? undefined,
})

/** Whether a right belongs to what was searched for: in its code or in its name in either language, folded. */
export const isFound = ({ code, name }: Right, q: string): boolean =>
  foldText(`${code} ${name?.ar ?? ''} ${name?.en ?? ''}`).includes(foldText(q))
