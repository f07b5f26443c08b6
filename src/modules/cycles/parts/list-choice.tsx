import { formatNumber } from '#platform/i18n.ts'
import { useLanguage } from '#ui/language.tsx'

interface ListChoiceProps {
  /** What is chosen, read out before the links. */
  readonly label: string
  readonly choices: readonly {
    readonly label: string
    readonly count: number
    readonly href: string
    readonly current: boolean
  }[]
}

/** The lists that a page offers, each with what it counts. */
export function ListChoice({ label, choices }: ListChoiceProps) {
  const language = useLanguage()
  return (
    <nav aria-label={label} className="no-print mt-2 mb-4 flex flex-wrap gap-2">
      {choices.map(({ label, count, href, current }) => (
        <a
          key={href}
          href={href}
          aria-current={current ? 'page' : undefined}
          className="inline-flex min-h-11 items-center rounded border border-line px-3 aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold"
        >
          {label} ({formatNumber(language, count)})
        </a>
      ))}
    </nav>
  )
}
