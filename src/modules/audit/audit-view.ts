import { isDay } from '#platform/day.ts'

/** What of the audit is asked for: as an address says it. An empty text asks for everything. */
export interface AuditView {
  /** Part of the name or the email of who did it, or their id. */
  readonly actor: string
  /** What was done, or how it begins: `guide.publish`, `guide.` */
  readonly action: string
  readonly kind: string
  readonly subject: string
  /** ISO days, both included. */
  readonly from: string
  readonly to: string
}

/** Reads a view from a query; what cannot be meant is left out. */
export function readAuditView(query: URLSearchParams): AuditView {
  const text = (name: string): string => (query.get(name) ?? '').replaceAll('\u0000', '').trim().slice(0, 200)
  const dayOf = (name: string): string => (isDay(text(name)) ? text(name) : '')
  return {
    ...{ actor: text('actor'), action: text('action'), kind: text('kind'), subject: text('subject') },
    ...{ from: dayOf('from'), to: dayOf('to') },
  }
}

/** The query of a view, without what asks for everything. */
export const auditViewQuery = (view: AuditView, before?: string): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(view).filter(([, text]) => text !== '')),
  before,
})

/** The number of the row before which to go on, from a query; null for the newest. */
export function readBefore(query: URLSearchParams): string | null {
  const given = query.get('before') ?? ''
  return /^[1-9]\d{0,17}$/.test(given) ? given : null
}
