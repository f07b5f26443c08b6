import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { accessWords } from '../access-words.ts'
import { actionsByRoom, nameAction } from '../all-actions.ts'
import type { AuditView } from '../audit-view.ts'
import { auditWords } from '../words.ts'

/** Narrows the log; the choice stands in the address, so it can be kept and sent. */
export function AuditFilter({
  view,
  kinds,
}: {
  readonly view: AuditView
  readonly kinds: readonly string[]
}) {
  const language = useLanguage()
  const words = useWords(auditWords)
  const here = urlTo(language, 'audit')
  const narrowed = Object.values(view).some((text) => text !== '')
  return (
    <Filter label={words.filter} action={here} clear={narrowed ? here : null} columns={3}>
      <TextInput name="actor" label={words.actor} hint={words.actorHint} value={view.actor} />
      <Select name="action" label={words.action} value={view.action} options={useActions(view.action)} />
      <Select
        name="kind"
        label={words.kind}
        value={view.kind}
        options={[
          { value: '', label: words.all },
          ...kinds.map((value) => ({ value, label: words.kinds[value] ?? value })),
        ]}
      />
      <TextInput name="subject" label={words.subject} value={view.subject} latin />
      <TextInput name="from" type="date" label={words.from} value={view.from} />
      <TextInput name="to" type="date" label={words.to} value={view.to} />
    </Filter>
  )
}

/** Everything that leaves a row, by room; and what the address asks for, where it is the beginning of codes or an old one. */
function useActions(asked: string) {
  const language = useLanguage()
  const words = useWords(auditWords)
  const { rooms } = useWords(accessWords)
  const named = Object.entries(actionsByRoom).flatMap(([room, actions]) =>
    Object.entries(actions)
      .filter(([, { reads }]) => reads !== true)
      .map(([value, name]) => ({ value, label: name[language], group: rooms[room] })),
  )
  const bare = asked === '' || nameAction(language, asked) !== null ? [] : [{ value: asked, label: asked }]
  return [{ value: '', label: words.all }, ...bare, ...named]
}
