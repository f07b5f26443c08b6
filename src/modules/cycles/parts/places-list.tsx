import { formatNumber } from '#platform/i18n.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { type PlacesView, placesPerPage, placesQuery } from '../places-view.ts'
import type { ListedPlace } from '../take-attendance.server.ts'
import type { PlaceStatus } from '../workshop.ts'
import { workshopWords } from '../workshop-words.ts'
import { PlacesFilter } from './places-filter.tsx'
import { PlacesTable } from './places-table.tsx'

interface PlacesListProps {
  /** The parameters of the workshop's address. */
  readonly address: { readonly cycle: string; readonly workshop: string }
  readonly list: {
    readonly view: PlacesView
    /** Those of the page that is shown. */
    readonly places: readonly ListedPlace[]
    /** How many fit the view, on all its pages. */
    readonly found: number
    /** How many there are in each state, whatever is searched for. */
    readonly states: Readonly<Record<PlaceStatus, number>>
  }
  /** Whether attendance is taken here. */
  readonly taking: boolean
}

/** Who registered for a workshop, page by page, with a file of them all. */
export function PlacesList({ address, list, taking }: PlacesListProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  const { view, places, found, states } = list
  const number = (value: number) => formatNumber(language, value)
  if (states.registered + states.waiting + states.cancelled === 0)
    return <EmptyState title={words.noPeople}>{words.noPeopleText}</EmptyState>
  const first = (view.page - 1) * placesPerPage
  return (
    <>
      <PlacesFilter address={address} view={view} counts={states} />
      {found > placesPerPage && places.length > 0 && (
        <p className="mb-4">{words.shown(number(first + 1), number(first + places.length), number(found))}</p>
      )}
      {places.length === 0 ? (
        <EmptyState title={words.nobodyFound}>{words.nobodyFoundText}</EmptyState>
      ) : (
        <PlacesTable places={places} taking={taking} />
      )}
      <Pagination
        page={view.page}
        pages={Math.ceil(found / placesPerPage)}
        hrefOf={(page) => `${urlTo(language, 'workshop', address, placesQuery({ ...view, page }))}#people`}
      />
      <p className="mt-4 flex flex-wrap gap-x-6">
        {(['people.csv', 'people.xlsx'] as const).map((file) => (
          <a
            key={file}
            href={urlTo(language, 'workshopExport', { ...address, file })}
            className="inline-flex min-h-11 items-center"
          >
            {words.export} ({file === 'people.csv' ? 'CSV' : 'XLSX'})
          </a>
        ))}
      </p>
    </>
  )
}
