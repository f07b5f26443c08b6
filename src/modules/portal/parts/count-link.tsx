import { formatNumber } from '#platform/i18n.ts'
import { useLanguage } from '#ui/language.tsx'

interface CountLinkProps {
  readonly count: number
  /** The list that the number counts; null for who may not open it. */
  readonly href: string | null
  /** What it counts, for who hears the link alone. */
  readonly label: string
}

/** A number that opens its list; none opens nothing. */
export function CountLink({ count, href, label }: CountLinkProps) {
  const number = formatNumber(useLanguage(), count)
  if (count === 0 || href === null) return number
  return (
    <a href={href} aria-label={`${number} ${label}`}>
      {number}
    </a>
  )
}
