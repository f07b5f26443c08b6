import type { Text } from '#scoring/guide.ts'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type VisitsView, viewedStages, viewedStates, visitsQuery } from '../visits-view.ts'
import { visitWords } from '../words.ts'

type Narrowing = 'entity' | 'visitor' | 'instrument' | 'team' | 'stage' | 'state' | 'mark'
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
  const options = (list: Choices) => list.map(({ code, name }) => ({ value: code, label: name[language] }))
  const named = (names: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: names[value] ?? value }))
  /** All, or one of several; nothing where there is nothing to choose. */
  const select = (name: Narrowing, label: string, among: readonly { value: string; label: string }[]) =>
    among.length > 0 && (
      <Select {...{ name, label }} value={view[name]} options={[{ value: '', label: words.all }, ...among]} />
    )
  const marks = { pinned: words.pinned, double: words.double, broken: words.broken }
  const [shoppers, noTeam] = [
    { value: 'shoppers', label: words.allShoppers },
    { value: 'none', label: words.noTeam },
  ]
  return (
    <Filter label={words.filter} action={here} clear={narrowed ? here : null} columns={4}>
      <TextInput name="q" label={words.search} type="search" value={view.q} />
      <TextInput name="from" label={words.from} type="date" value={view.from} />
      <TextInput name="until" label={words.until} type="date" value={view.until} />
      {select('entity', words.entity, options(choices.entities))}
      {choices.visitors.length > 0 &&
        select('visitor', words.visitor, [...options(choices.visitors), shoppers])}
      {select('instrument', words.instrument, options(choices.instruments))}
      {choices.teams.length > 0 && select('team', words.team, [...options(choices.teams), noTeam])}
      {select('stage', words.stage, named(words.stages, viewedStages))}
      {select('state', words.visitState, named(words.visitStates, viewedStates))}
      {select('mark', words.mark, named(marks, Object.keys(marks)))}
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
