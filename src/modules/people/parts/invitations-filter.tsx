import { Button } from '#ui/button.tsx'
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
    <form method="get" action={here} className="no-print mb-2" aria-label={words.filter}>
      <div className="grid gap-x-6 sm:grid-cols-2">
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
      </div>
      <div className="flex flex-wrap items-center gap-x-6">
        <Button look="second">{words.apply}</Button>
        {(view.q !== '' || view.state !== null) && (
          <a href={here} className="inline-flex min-h-11 items-center">
            {words.clear}
          </a>
        )}
      </div>
    </form>
  )
}
