import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'
import { urlTo } from '#urls.ts'
import { visitWords } from '../words.ts'

/** The way back from a page of a cycle's visits; `deep` adds the list itself. */
export function visitCrumbs(language: Language, cycle: { id: number; title: Text }, deep = false) {
  const words = visitWords[language]
  const key = { cycle: String(cycle.id) }
  return [
    { label: words.home, href: urlTo(language, 'home') },
    { label: words.cycles, href: urlTo(language, 'cycles') },
    { label: cycle.title[language], href: urlTo(language, 'cycle', key) },
    ...(deep ? [{ label: words.visits, href: urlTo(language, 'plannedVisits', key) }] : []),
  ]
}
