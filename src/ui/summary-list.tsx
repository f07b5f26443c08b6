import type { ReactNode } from 'react'

export interface SummaryRow {
  readonly label: string
  readonly value: ReactNode
  /** A link that changes the value, or another small act. */
  readonly action?: ReactNode
}

/** The facts of one thing: what it is called at the start, what it is beside it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div
          key={row.label}
          className="keep grid gap-x-6 border-b border-line py-3 sm:grid-cols-[minmax(9rem,1fr)_2fr]"
        >
          <dt className="font-semibold">{row.label}</dt>
          <dd className="flex flex-wrap items-baseline justify-between gap-x-4">
            <div className="min-w-0">{row.value}</div>
            {row.action !== undefined && <div className="no-print">{row.action}</div>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
