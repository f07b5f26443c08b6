import type { Language } from '#platform/language.ts'
import type { CentreLine } from './read.server.ts'

/** A centre in the list with what changed since the cycle before. */
export interface ComparedLine extends CentreLine {
  /** Difference of the fulfilment of core criteria; null when either is missing. */
  readonly change: number | null
}

/** Rows on one page of the list. */
export const rowsPerPage = 100

export const sortKeys = ['name', 'entity', 'class', 'core', 'overall', 'change'] as const

export type SortKey = (typeof sortKeys)[number]

/** What the address of the list asks for. */
export interface Arrangement {
  readonly sort: SortKey
  readonly descending: boolean
  /** Codes; null where everything is shown. `none` as class: centres without one. */
  readonly entity: string | null
  readonly channel: string | null
  readonly category: string | null
}

/** Numbers are first read from the highest, names from the first letter. */
const startsDescending: Readonly<Record<SortKey, boolean>> = {
  name: false,
  entity: false,
  class: false,
  core: true,
  overall: true,
  change: true,
}

/**
 * Reads an arrangement from the query of an address; what is unknown counts as not asked.
 *
 * @example readArrangement(new URLSearchParams('sort=core&order=up')).descending // false
 */
export function readArrangement(query: URLSearchParams): Arrangement {
  const asked = query.get('sort')
  const sort = sortKeys.find((key) => key === asked) ?? 'core'
  const order = query.get('order')
  return {
    sort,
    descending: order === 'up' ? false : order === 'down' ? true : startsDescending[sort],
    entity: query.get('entity') || null,
    channel: query.get('channel') || null,
    category: query.get('class') || null,
  }
}

/** The query that sorts by a column: the other way round when the list is sorted by it already. */
export function sortQuery(arrangement: Arrangement, key: SortKey): Record<string, string | undefined> {
  const descending = arrangement.sort === key ? !arrangement.descending : startsDescending[key]
  return { ...filterQuery(arrangement), sort: key, order: descending ? 'down' : 'up' }
}

/** The query of another page of the same arrangement. */
export const pageQuery = (arrangement: Arrangement, page: number) => ({
  ...filterQuery(arrangement),
  sort: arrangement.sort === 'core' ? undefined : arrangement.sort,
  order: arrangement.descending === startsDescending[arrangement.sort] ? undefined : orderOf(arrangement),
  page: page === 1 ? undefined : page,
})

const orderOf = ({ descending }: Arrangement): string => (descending ? 'down' : 'up')

const filterQuery = ({ entity, channel, category }: Arrangement): Record<string, string | undefined> => ({
  entity: entity ?? undefined,
  channel: channel ?? undefined,
  class: category ?? undefined,
})

/** The lines asked for, in the order asked for. Lines without the number sorted by stand last; equals go by name. */
export function arrangeCentres(
  lines: readonly ComparedLine[],
  arrangement: Arrangement,
  { language, categories }: { readonly language: Language; readonly categories: readonly string[] },
): ComparedLine[] {
  const collator = new Intl.Collator(language)
  const text = (a: ComparedLine, b: ComparedLine) => collator.compare(a.name[language], b.name[language])
  const sign = arrangement.descending ? -1 : 1
  const compare = comparison(arrangement.sort, collator, language, categories)
  return lines
    .filter((line) => isAsked(line, arrangement))
    .sort((a, b) => compare(a, b, sign) || text(a, b) || (a.code < b.code ? -1 : 1))
}

const isAsked = (line: ComparedLine, { entity, channel, category }: Arrangement): boolean =>
  (entity === null || line.entity.code === entity) &&
  (channel === null || line.channel === channel) &&
  (category === null || (line.category ?? 'none') === category)

type Compare = (a: ComparedLine, b: ComparedLine, sign: number) => number

function comparison(
  key: SortKey,
  collator: Intl.Collator,
  language: Language,
  categories: readonly string[],
): Compare {
  const place = ({ category }: ComparedLine) =>
    category === null ? categories.length : categories.indexOf(category)
  const byNumber = (read: (line: ComparedLine) => number | null): Compare => {
    return (a, b, sign) => {
      const [one, other] = [read(a), read(b)]
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      return sign * (one - other)
    }
  }
  switch (key) {
    case 'name':
      return (a, b, sign) => sign * collator.compare(a.name[language], b.name[language])
    case 'entity':
      return (a, b, sign) => sign * collator.compare(a.entity.name[language], b.entity.name[language])
    case 'class':
      return (a, b, sign) => sign * (place(a) - place(b))
    case 'core':
      return byNumber(({ coreFulfilment }) => coreFulfilment)
    case 'overall':
      return byNumber(({ overall }) => overall)
    case 'change':
      return byNumber(({ change }) => change)
  }
}
