import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { type CensusList, inCensusList, requestStates } from '../census.ts'
import { censusWords } from '../census-words.ts'
import type { CensusEntity } from '../read-census.server.ts'

interface CensusStatesProps {
  readonly cycle: string
  readonly entities: readonly CensusEntity[]
  readonly chosen: CensusList | null
}

/** How many entities are in each state; each number leads to its list. */
export function CensusStates({ cycle, entities, chosen }: CensusStatesProps) {
  const language = useLanguage()
  const words = useWords(censusWords)
  // Lists of several states are offered only where one of them is looked at: the buttons would count the same twice.
  const lists: CensusList[] =
    chosen === null || (requestStates as readonly string[]).includes(chosen)
      ? [...requestStates]
      : [...requestStates, chosen]
  const counts = [
    { state: null, label: words.all, count: entities.length },
    ...lists.map((state) => ({
      state,
      label: words.requestStates[state] ?? state,
      count: entities.filter((entity) => inCensusList(entity.state, state)).length,
    })),
  ]
  return (
    <nav aria-label={words.filter} className="no-print mb-4 flex flex-wrap gap-2">
      {counts.map(({ state, label, count }) => (
        <a
          key={label}
          href={urlTo(language, 'census', { cycle }, { state: state ?? undefined })}
          aria-current={chosen === state ? 'page' : undefined}
          className="inline-flex min-h-11 items-center rounded border border-line px-3 aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold"
        >
          {label} ({formatNumber(language, count)})
        </a>
      ))}
    </nav>
  )
}
