import type { ReactNode } from 'react'

interface DetailsProps {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly id?: string
  readonly children: ReactNode
}

/** Something that opens when asked for. The browser's own element: no script, found by search, printed open. */
export function Details({ summary, open = false, id, children }: DetailsProps) {
  return (
    <details id={id} open={open} className="opens mb-3 border-b border-line">
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 font-semibold text-brand marker:content-none">
        <Chevron />
        <span className="min-w-0 grow">{summary}</span>
      </summary>
      <div className="pb-4 ps-6">{children}</div>
    </details>
  )
}

/** Points to the end of the line when closed (mirrored in Arabic), down when open. */
export function Chevron() {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" className="chevron no-print shrink-0">
      <path
        d="m5 2 6 6-6 6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
