import { Button } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
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
    <form method="get" action={here} className="no-print mb-2" aria-label={words.filter}>
      <div className="grid items-end gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        <TextInput name="actor" label={words.actor} hint={words.actorHint} value={view.actor} />
        <TextInput name="action" label={words.action} hint={words.actionHint} value={view.action} latin />
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
      </div>
      <div className="flex flex-wrap items-center gap-x-6">
        <Button look="second">{words.apply}</Button>
        {narrowed && (
          <a href={here} className="inline-flex min-h-11 items-center">
            {words.clear}
          </a>
        )}
      </div>
    </form>
  )
}
