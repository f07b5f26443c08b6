import { roles } from '#modules/people/role.ts'
import { peopleWords } from '#modules/people/words.ts'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { type AccessView, accessRooms, rightKinds } from '../access-view.ts'
import { accessWords } from '../access-words.ts'

/** Narrows the matrix; the choice stands in the address, so it can be kept and sent. */
export function AccessFilter({ view }: { readonly view: AccessView }) {
  const language = useLanguage()
  const words = useWords(accessWords)
  const { roleNames } = useWords(peopleWords)
  const here = urlTo(language, 'access')
  const all = { value: '', label: words.all }
  return (
    <Filter
      label={words.filter}
      action={here}
      clear={view.q !== '' || view.role !== null || view.room !== null || view.kind !== null ? here : null}
      columns={4}
    >
      <TextInput name="q" type="search" label={words.search} hint={words.searchHint} value={view.q} />
      <Select
        name="role"
        label={words.role}
        value={view.role ?? ''}
        options={[
          all,
          ...roles.map((value) => ({ value, label: roleNames[value] ?? value })),
          { value: 'stranger', label: words.stranger },
        ]}
      />
      <Select
        name="room"
        label={words.room}
        value={view.room ?? ''}
        options={[all, ...accessRooms.map((value) => ({ value, label: words.rooms[value] ?? value }))]}
      />
      <Select
        name="kind"
        label={words.kind}
        value={view.kind ?? ''}
        options={[all, ...rightKinds.map((value) => ({ value, label: words.kinds[value] }))]}
      />
    </Filter>
  )
}
