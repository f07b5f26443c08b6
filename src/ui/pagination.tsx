import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from './language.tsx'
import { uiWords } from './words.ts'

interface PaginationProps {
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** Leads from one page of a list to the next. Shows nothing when everything fits on one. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const words = useWords(uiWords)
  const language = useLanguage()
  if (pages <= 1) return null
  const look = 'inline-flex min-h-11 min-w-11 items-center justify-center px-2'
  return (
    <nav aria-label={words.pagination} className="no-print my-6 flex flex-wrap items-center gap-1">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className={look}>
          {words.previous}
        </a>
      )}
      {around(page, pages).map((number) => (
        <a
          key={number}
          href={hrefOf(number)}
          aria-current={number === page ? 'page' : undefined}
          className={`${look} rounded aria-[current=page]:bg-brand aria-[current=page]:font-semibold aria-[current=page]:text-on-brand aria-[current=page]:no-underline`}
        >
          {formatNumber(language, number)}
        </a>
      ))}
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className={look}>
          {words.next}
        </a>
      )}
    </nav>
  )
}

/** The first, the last, and those next to this one. */
function around(page: number, pages: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages])
  return [...wanted].filter((number) => number >= 1 && number <= pages).sort((one, two) => one - two)
}
