import type { FilledAudit } from './fill-audit.ts'

/** A page of the log that somebody asks for. */
export interface Asking {
  readonly name: string
  readonly query: string
  /** The row before which it goes on. */
  readonly before: string | null
}

/** Every filter of the page, where it finds much, little and nothing, alone and together with others. */
export function askings({ rows, busy, once, firstDay }: FilledAudit): Asking[] {
  const days = `from=${firstDay}&to=${firstDay}`
  const queries: readonly (readonly [string, string])[] = [
    ['everything', ''],
    ['by one who did much', `actor=${busy}`],
    ['by one who did one thing, at the beginning', 'actor=person-199@'],
    ['by everybody of a name', 'actor=Invented'],
    ['by nobody', 'actor=nobody at all'],
    ['an action', 'action=visit.change'],
    ['an action done once, at the beginning', 'action=result.freeze'],
    ['an action never done', 'action=cycle.open'],
    ['the beginning of actions', 'action=visit.'],
    ['a kind of thing', 'kind=visit'],
    ['a kind of thing that never was', 'kind=nothing'],
    ['one thing', 'kind=visit&subject=C-17'],
    ['one thing, whatever its kind', 'subject=C-17'],
    ['the first day', days],
    ['days to come', 'from=2099-01-01'],
    ['an action on the first day', `action=visit.change&${days}`],
    ['the beginning of actions, on the first day', `action=visit.&${days}`],
    ['by everybody of a name, on the first day', `actor=Invented&${days}`],
    ['by one who did much, on the first day', `actor=${busy}&${days}`],
    ['an action and a kind that never meet', 'action=visit.change&kind=guide'],
    ['by one who did much, a rare kind', `actor=${busy}&kind=guide`],
    ['by one who did much, an action they never did', `actor=${busy}&action=result.freeze`],
    ['by one who did one thing, on the first day', `actor=${once}&${days}`],
  ]
  return [
    ...queries.map(([name, query]) => ({ name, query, before: null })),
    { name: 'the last page', query: '', before: '51' },
    { name: 'a page in the middle', query: '', before: String(Math.floor(rows / 2)) },
  ]
}
