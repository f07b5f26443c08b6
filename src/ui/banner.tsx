import type { ReactNode } from 'react'

/** A line over the whole width, above everything: it holds for the whole site. */
export function Banner({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      className="border-b border-line bg-notice-soft px-4 py-2 text-center text-base text-notice"
    >
      {children}
    </aside>
  )
}
