import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256 } from '#platform/digest.ts'
import type { FieldChange, ImportPlan, ListPlan } from './plan-import.ts'
import type { ListKind } from './registry-columns.ts'
import type { NamedCode } from './registry-record.ts'

/** More than this on one page is not read by anybody; the counts are whole. */
const most = 300

/** Some of many. */
export interface Shown<Line> {
  readonly first: readonly Line[]
  readonly count: number
}

/** What an import does to one list, as far as a page shows it. */
export interface ShownList {
  readonly kind: ListKind
  readonly added: Shown<NamedCode>
  /** Rows that change; `changes` are their fields. */
  readonly changed: number
  readonly changes: Shown<FieldChange & { readonly row: NamedCode }>
  readonly unchanged: number
  readonly gone: Shown<NamedCode>
}

export interface ShownPlan {
  readonly lists: readonly ShownList[]
  /** True when the import changes nothing. */
  readonly empty: boolean
}

/** A plan as it is kept for showing: the first of each kind, and how many there are. */
export const showPlan = ({ lists, facts, governorates }: ImportPlan): ShownPlan => ({
  lists: lists.map(showList),
  empty: facts.length === 0 && governorates.length === 0,
})

function showList({ kind, added, changed, unchanged, gone }: ListPlan): ShownList {
  const changes = changed.flatMap(({ code, name, changes: fields }) =>
    fields.map((field) => ({ ...field, row: { code, name } })),
  )
  return {
    ...{ kind, unchanged, changed: changed.length },
    ...{ added: show(added), changes: show(changes), gone: show(gone) },
  }
}

const show = <Line>(lines: readonly Line[]): Shown<Line> => ({
  first: lines.slice(0, most),
  count: lines.length,
})

/**
 * What an import does, in 64 letters: two that do the same to the same have the same. What would be overwritten counts too,
 * so that nobody confirms away a change that they never saw.
 */
export function digestOf({ facts, governorates, lists }: ImportPlan): string {
  const overwritten = lists.map(({ changed }) => changed)
  return sha256(canonicalJson({ facts, governorates, overwritten }))
}
