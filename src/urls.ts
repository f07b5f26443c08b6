import { decideAccess, type Person } from './platform/access.ts'
import type { Language } from './platform/language.ts'
import { type Page, type PageName, pages } from './routes.ts'

type ParamsIn<Path extends string> = Path extends `${infer Head}/${infer Rest}`
  ? ParamsIn<Head> | ParamsIn<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never

type PathOf<Name extends PageName> = (typeof pages)[Name]['path']
type Params<Name extends PageName> = Readonly<Record<ParamsIn<PathOf<Name>>, string>>
type Query = Readonly<Record<string, string | number | undefined>>
type Rest<Name extends PageName> =
  ParamsIn<PathOf<Name>> extends never
    ? [params?: Record<string, never>, query?: Query]
    : [params: Params<Name>, query?: Query]

/**
 * The address of a page, in one language. The only place where addresses are put together.
 *
 * @example urlTo('en', 'centre', { code: 'C-01' }, { cycle: 3 }) // '/en/centres/C-01?cycle=3'
 */
export function urlTo<Name extends PageName>(
  language: Language,
  name: Name,
  ...[params, query]: Rest<Name>
): string {
  const given: Readonly<Record<string, string>> = params ?? {}
  const path = pages[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(given[key] ?? ''))
  return `/${language}${path === '' ? '' : `/${path}`}${queryText(query)}`
}

function queryText(query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value))
  return search.size === 0 ? '' : `?${search}`
}

/** The page whose route pattern this is (as React Router names it: `/:language/centres/:code`), or null. */
export function pageOfPattern(pattern: string): Page | null {
  const path = pattern.replace(/^\/?:language\/?/, '')
  return Object.values<Page>(pages).find((page) => page.path === path) ?? null
}

/** Whether a person may open a page, so that a link to it is shown only to who may. */
export const mayOpen = (name: PageName, person: Person | null): boolean =>
  decideAccess(pages[name].access, person) === 'yes'

/** The same address in the other language; path and query stay. */
export function inLanguage(language: Language, pathname: string, search = ''): string {
  return pathname.replace(/^\/(ar|en)(?=\/|$)/, `/${language}`) + search
}

/** The page at an address, or null. Only for showing; access is decided on the route that really matched. */
export function pageAt(pathname: string): Page | null {
  const segments = pathname.split('/').slice(2)
  return Object.values<Page>(pages).find((page) => matches(page.path, segments)) ?? null
}

function matches(path: string, segments: readonly string[]): boolean {
  const parts = path === '' ? [] : path.split('/')
  return (
    parts.length === segments.length &&
    parts.every((part, at) => part === '*' || part.startsWith(':') || part === segments[at])
  )
}
