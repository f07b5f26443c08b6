import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { visitWords } from '../words.ts'

const tabs = [
  'plannedVisits',
  'visitBoard',
  'visitMonth',
  'visitors',
  'teams',
  'visitRules',
  'proposals',
] as const
const forKeepers: readonly string[] = ['visitRules', 'proposals']

interface VisitTabsProps {
  readonly cycle: number
  readonly current: (typeof tabs)[number]
  /** Shows the pages too that only the secretariat opens. */
  readonly keeps: boolean
}

/** Leads between the pages of a cycle's visits. */
export function VisitTabs({ cycle, current, keeps }: VisitTabsProps) {
  const words = useWords(visitWords)
  const language = useLanguage()
  return (
    <nav aria-label={words.visits} className="no-print mb-6 border-b border-line">
      <ul className="flex flex-wrap gap-x-6">
        {tabs
          .filter((page) => keeps || !forKeepers.includes(page))
          .map((page) => (
            <li key={page}>
              <a
                href={urlTo(language, page, { cycle: String(cycle) })}
                aria-current={page === current ? 'page' : undefined}
                className="inline-flex min-h-11 items-center border-b-4 border-transparent no-underline aria-[current=page]:border-brand aria-[current=page]:font-semibold"
              >
                {words.tabs[page]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
