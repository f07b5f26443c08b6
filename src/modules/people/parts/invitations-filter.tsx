import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { invitationStates } from '../invitation.ts'
import type { InvitationListView } from '../invitation-view.ts'
import { invitationWords } from '../invitation-words.ts'

/** Narrows the list of invitations; the choice stands in the address. */
export function InvitationsFilter({ view }: { readonly view: InvitationListView }) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const here = urlTo(language, 'invitations')
  return (
    <Filter
      label={words.filter}
      action={here}
      clear={view.q !== '' || view.state !== null ? here : null}
      columns={2}
    >
      <TextInput name="q" type="search" label={words.search} value={view.q} />
      <Select
        name="state"
        label={words.state}
        value={view.state ?? ''}
        options={[
          { value: '', label: words.all },
          ...invitationStates.map((value) => ({ value, label: words.states[value] ?? value })),
        ]}
      />
    </Filter>
  )
}
