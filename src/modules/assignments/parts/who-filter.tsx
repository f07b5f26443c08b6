import type { ReactNode } from 'react'
import type { Text } from '#scoring/guide.ts'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { visitWords } from '../words.ts'

type Named = readonly { readonly id: string; readonly name: Text }[]

interface WhoFilterProps {
  /** The address of the page, and what else it keeps, such as the month. */
  readonly here: string
  readonly keep: Readonly<Record<string, string>>
  readonly team: string
  readonly visitor: string
  readonly teams: Named
  readonly visitors: Named
  /** More fields, before the others, and whether one of them narrows the page. */
  readonly more?: ReactNode
  readonly narrowed?: boolean
}

/** Narrows a page of the plan to a team or a visitor. */
export function WhoFilter({
  here,
  keep,
  team,
  visitor,
  teams,
  visitors,
  more,
  narrowed = false,
}: WhoFilterProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const options = (list: Named) => [
    { value: '', label: words.all },
    ...list.map(({ id, name }) => ({ value: id, label: name[language] })),
  ]
  const clear = `${here}?${new URLSearchParams(keep)}`
  return (
    <Filter
      label={words.filter}
      action={here}
      clear={team || visitor || narrowed ? clear : null}
      columns={more ? 3 : 2}
      keep={keep}
    >
      {more}
      <Select name="team" label={words.team} value={team} options={options(teams)} />
      <Select name="visitor" label={words.visitor} value={visitor} options={options(visitors)} />
    </Filter>
  )
}
