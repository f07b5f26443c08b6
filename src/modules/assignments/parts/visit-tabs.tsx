import { useLanguage, useWords } from '#ui/language.tsx'
import { Tabs } from '#ui/tabs.tsx'
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
    <Tabs
      label={words.visits}
      items={tabs
        .filter((page) => keeps || !forKeepers.includes(page))
        .map((page) => ({
          label: words.tabs[page],
          href: urlTo(language, page, { cycle: String(cycle) }),
          current: page === current,
        }))}
    />
  )
}
