import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { type CensusList, inCensusList, requestStates } from '../census.ts'
import { censusWords } from '../census-words.ts'
import type { CensusEntity } from '../read-census.server.ts'
import { ListChoice } from './list-choice.tsx'

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
    <ListChoice
      label={words.filter}
      choices={counts.map(({ state, label, count }) => ({
        ...{ label, count, current: chosen === state },
        href: urlTo(language, 'census', { cycle }, { state: state ?? undefined }),
      }))}
    />
  )
}
