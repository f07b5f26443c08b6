import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  /** Why there is nothing, and what to do next. */
  readonly children: ReactNode
}

/** Where a list would stand when there is nothing to list. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="my-6 rounded border-2 border-dashed border-line px-6 py-8">
      <p className="mb-1 text-xl font-semibold">{title}</p>
      <div className="text-quiet">{children}</div>
    </div>
  )
}
