interface TabsProps {
  /** What the pages have in common; read out before them. */
  readonly label: string
  readonly items: readonly { readonly label: string; readonly href: string; readonly current: boolean }[]
}

/** Leads between pages that belong together, in one line where the screen has room for it. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="no-print mb-6 border-b border-line lg:w-max lg:min-w-full">
      <ul className="flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent no-underline aria-[current=page]:border-brand aria-[current=page]:font-semibold"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
