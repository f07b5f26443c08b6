import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

export interface Crumb {
  readonly label: string
  readonly href: string
}

/** The way back up: from the front page to the page above this one. The page itself is its heading, so it is not repeated. */
export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }) {
  const words = useWords(uiWords)
  if (items.length === 0) return null
  return (
    <nav aria-label={words.breadcrumbs} className="no-print mb-4 text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-x-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-quiet">
                /
              </span>
            )}
            <a href={item.href} className="inline-block py-2.5">
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
