import type { Text } from '#scoring/guide.ts'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type VisitsView, visitsQuery } from '../visits-view.ts'
import { visitWords } from '../words.ts'

type Choices = readonly { readonly code: string; readonly name: Text }[]

export interface VisitChoices {
  readonly entities: Choices
  readonly visitors: Choices
  readonly teams: Choices
  readonly instruments: Choices
}

/** What a list of visits shows; it stands in the address. */
export function VisitFilter({
  here,
  view,
  choices,
}: {
  /** The address of the whole list. */
  readonly here: string
  readonly view: VisitsView
  readonly choices: VisitChoices
}) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const narrowed = Object.values(visitsQuery(view)).some((value) => value !== undefined)
  const select = (
    name: 'entity' | 'visitor' | 'instrument' | 'team',
    list: Choices,
    more: readonly { readonly value: string; readonly label: string }[] = [],
  ) =>
    list.length > 0 && (
      <Select
        name={name}
        label={words[name]}
        value={view[name]}
        options={[
          { value: '', label: words.all },
          ...list.map(({ code, name: title }) => ({ value: code, label: title[language] })),
          ...more,
        ]}
      />
    )
  return (
    <Filter label={words.filter} action={here} clear={narrowed ? here : null} columns={4}>
      <TextInput name="q" label={words.search} type="search" value={view.q} />
      <TextInput name="from" label={words.from} type="date" value={view.from} />
      <TextInput name="until" label={words.until} type="date" value={view.until} />
      {select('entity', choices.entities)}
      {select('visitor', choices.visitors, [{ value: 'shoppers', label: words.allShoppers }])}
      {select('instrument', choices.instruments)}
      {select('team', choices.teams, [{ value: 'none', label: words.noTeam }])}
      <Select
        name="stage"
        label={words.stage}
        value={view.stage}
        options={[
          { value: '', label: words.all },
          ...(['initial', 'final'] as const).map((value) => ({ value, label: words.stages[value] ?? value })),
        ]}
      />
      <Select
        name="state"
        label={words.visitState}
        value={view.state}
        options={[
          { value: '', label: words.all },
          ...(['done', 'late', 'ahead', 'exempt'] as const).map((value) => ({
            value,
            label: words.visitStates[value],
          })),
        ]}
      />
      <Select
        name="mark"
        label={words.mark}
        value={view.mark}
        options={[
          { value: '', label: words.all },
          { value: 'pinned', label: words.pinned },
          { value: 'double', label: words.double },
          { value: 'broken', label: words.broken },
        ]}
      />
      <Select
        name="sort"
        label={words.sort}
        value={view.sort}
        options={[
          { value: 'time', label: words.sortTime },
          { value: 'centre', label: words.sortCentre },
        ]}
      />
    </Filter>
  )
}
