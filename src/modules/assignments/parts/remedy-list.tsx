import type { Remedy } from '#assignment/proposal.ts'
import { formatNumber } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { useLanguage } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { type Naming, remedyKinds, remedyPlace, remedyText } from '../remedy-words.ts'

interface RemedyListProps {
  readonly cycle: number
  readonly remedies: readonly Remedy[]
  readonly naming: Naming
}

/** Of one kind, so many stand open; more fold away under their number. */
const few = 5

/** What would free a plan, by kind, each as a link to where it is done. */
export function RemedyList({ cycle, remedies, naming }: RemedyListProps) {
  const language = useLanguage()
  const kinds = [...Map.groupBy(remedies, ({ kind }) => kind)]
  const list = (own: readonly Remedy[]) => (
    <ul>
      {own.map((remedy) => (
        <li key={JSON.stringify(remedy)}>
          <RemedyLink {...{ cycle, remedy, naming }} />
        </li>
      ))}
    </ul>
  )
  return kinds.map(([kind, own]) =>
    own.length <= few ? (
      <div key={kind}>{list(own)}</div>
    ) : (
      <Details key={kind} summary={`${remedyKinds[kind][language]}: ${formatNumber(language, own.length)}`}>
        {list(own)}
      </Details>
    ),
  )
}

function RemedyLink({
  cycle,
  remedy,
  naming,
}: Omit<RemedyListProps, 'remedies'> & { readonly remedy: Remedy }) {
  const language = useLanguage()
  const { page, visitor, query } = remedyPlace(remedy)
  const key = { cycle: String(cycle) }
  const href =
    page === 'visitor'
      ? urlTo(language, page, { ...key, visitor: visitor ?? '' })
      : urlTo(language, page, key, query)
  return (
    <a href={href} className="inline-flex min-h-11 items-center">
      {remedyText(language, remedy, naming)}
    </a>
  )
}
