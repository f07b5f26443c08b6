import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { type PlacesView, placeStatuses, placesQuery } from '../places-view.ts'
import type { PlaceStatus } from '../workshop.ts'
import { workshopWords } from '../workshop-words.ts'
import { ListChoice } from './list-choice.tsx'

interface PlacesFilterProps {
  /** The parameters of the workshop's address. */
  readonly address: { readonly cycle: string; readonly workshop: string }
  readonly view: PlacesView
  /** How many there are in each state, whatever is searched for. */
  readonly counts: Readonly<Record<PlaceStatus, number>>
}

/** Narrows the list of who registered: by state, each with its number, and by a word. */
export function PlacesFilter({ address, view, counts }: PlacesFilterProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  const all = counts.registered + counts.waiting + counts.cancelled
  const hrefOf = (status: PlaceStatus | null, q = view.q) =>
    `${urlTo(language, 'workshop', address, placesQuery({ q, status, page: 1 }))}#people`
  const choice = (status: PlaceStatus | null, label: string, count: number) => ({
    ...{ label, count, href: hrefOf(status), current: view.status === status },
  })
  const states = [
    choice(null, words.all, all),
    ...placeStatuses.map((status) => choice(status, words.statuses[status] ?? status, counts[status])),
  ]
  return (
    <>
      <ListChoice label={words.filterStates} choices={states} />
      {(all > few || view.q !== '') && (
        <Filter
          label={words.find}
          action={`${urlTo(language, 'workshop', address)}#people`}
          clear={view.q === '' ? null : hrefOf(view.status, '')}
          columns={2}
          keep={{ status: view.status ?? undefined }}
        >
          <TextInput name="q" type="search" label={words.search} value={view.q} />
        </Filter>
      )}
    </>
  )
}

/** As many as are seen at a glance. */
const few = 10
