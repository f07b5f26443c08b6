import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { keepingWords } from '../keeping-words.ts'
import { isNarrowed, type PeopleView, peopleStates } from '../people-view.ts'
import { roles } from '../role.ts'
import type { ScopeName } from '../scope.server.ts'
import { peopleWords } from '../words.ts'

/** Narrows the list of people; the choice stands in the address, so it can be kept and sent. */
export function PeopleFilter({
  view,
  entities,
}: {
  readonly view: PeopleView
  readonly entities: readonly ScopeName[]
}) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  const here = urlTo(language, 'people')
  const all = { value: '', label: words.all }
  return (
    <Filter label={words.filter} action={here} clear={isNarrowed(view) ? here : null} columns={4}>
      <TextInput name="q" type="search" label={words.search} value={view.q} />
      <Select
        name="role"
        label={words.role}
        value={view.role ?? ''}
        options={[all, ...roles.map((value) => ({ value, label: roleNames[value] ?? value }))]}
      />
      <Select
        name="employer"
        label={words.employer}
        value={view.employer ?? ''}
        options={[all, ...entities.map(({ id, name }) => ({ value: id, label: name[language] }))]}
      />
      <Select
        name="state"
        label={words.state}
        value={view.state ?? ''}
        options={[all, ...peopleStates.map((value) => ({ value, label: words.states[value] ?? value }))]}
      />
    </Filter>
  )
}
