import type { Language } from '#platform/language.ts'
import type { NavigationItem } from '#ui/shell.tsx'
import { type Page, type PageName, pages } from '../routes.ts'
import { urlTo } from '../urls.ts'
import type { siteWords } from './words.ts'

type SiteWords = (typeof siteWords)[Language]

/** The menu, in its order. A person sees only what they may open. Only pages whose address needs nothing filled in. */
const menu = [
  { page: 'home', word: 'home' },
  { page: 'guide', word: 'guide' },
  { page: 'results', word: 'results' },
  { page: 'today', word: 'today' },
  { page: 'myVisits', word: 'myVisits' },
  { page: 'announcedVisits', word: 'announcedVisits' },
  { page: 'cycles', word: 'cycles' },
  { page: 'registry', word: 'registry' },
  { page: 'guides', word: 'guides' },
  { page: 'evidence', word: 'evidence' },
  { page: 'analysis', word: 'analysis' },
  { page: 'people', word: 'people' },
  { page: 'mail', word: 'mail' },
  { page: 'audit', word: 'audit' },
  { page: 'access', word: 'access' },
] as const satisfies readonly {
  page: PageName
  word: keyof SiteWords
}[]

/** The menu of somebody with these roles; the entry of the page at `pathname` is marked as current. */
export function navigationFor(
  language: Language,
  words: SiteWords,
  roles: readonly string[],
  pathname: string,
): readonly NavigationItem[] {
  return menu
    .filter(({ page }) => isOpenTo(pages[page], roles))
    .map(({ page, word }) => {
      const href = urlTo(language, page)
      return { label: words[word], href, current: isWithin(pathname, href, page) }
    })
}

function isOpenTo(page: Page, roles: readonly string[]): boolean {
  return typeof page.access === 'string' || roles.some((role) => page.access.includes(role))
}

const isWithin = (pathname: string, href: string, page: PageName): boolean =>
  pathname === href || (page !== 'home' && pathname.startsWith(`${href}/`))
