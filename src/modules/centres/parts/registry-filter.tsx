import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { namedOptions } from '../named-options.ts'
import type { Choices } from '../read-choices.server.ts'
import { isNarrowed, type RegistryView, viewQuery } from '../registry-view.ts'
import { registryWords } from '../registry-words.ts'

/** Narrows the list of centres; the choice stands in the address, so it can be kept and sent. */
export function RegistryFilter({
  view,
  choices,
}: {
  readonly view: RegistryView
  readonly choices: Choices
}) {
  const language = useLanguage()
  const words = useWords(registryWords)
  const all = { value: '', label: words.all }
  const states = Object.entries(words.states).map(([value, label]) => ({ value, label }))
  const channels = choices.channels.map((value) => ({ value, label: words.channels[value] ?? value }))
  const { sort, order, on } = viewQuery(view)
  return (
    <Filter
      label={words.filter}
      action={urlTo(language, 'registry')}
      clear={isNarrowed(view) ? urlTo(language, 'registry', {}, { on }) : null}
      columns={5}
      keep={{ sort, order, on }}
    >
      <TextInput name="q" type="search" label={words.search} value={view.q} />
      <Select
        name="entity"
        label={words.entity}
        value={view.entity ?? ''}
        options={[all, ...namedOptions(language, choices.entities)]}
      />
      <Select
        name="governorate"
        label={words.governorate}
        value={view.governorate ?? ''}
        options={[all, ...namedOptions(language, choices.governorates)]}
      />
      <Select name="channel" label={words.channel} value={view.channel ?? ''} options={[all, ...channels]} />
      <Select name="state" label={words.state} value={view.state ?? ''} options={[all, ...states]} />
    </Filter>
  )
}
