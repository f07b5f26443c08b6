import { formatNumber } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { VisitLine } from '../list-visits.server.ts'
import type { Typed } from '../read-typed.ts'
import { visitWords } from '../words.ts'
import { CancelVisitForm } from './cancel-visit-form.tsx'
import { Check } from './check-list.tsx'
import { ReasonFields } from './reason-fields.tsx'

interface ChangeVisitFormProps {
  readonly visit: VisitLine
  /** Who can be chosen. */
  readonly able: readonly { readonly id: string; readonly name: Text }[]
  /** What was sent; null: nothing yet. */
  readonly sent: Typed | null
  readonly errors: readonly FieldError[]
  /** Somebody saved meanwhile: the fields show what stands now. */
  readonly late: boolean
}

/** Gives a visit to others, moves it, pins it, or cancels it; each with its reason. */
export function ChangeVisitForm({ visit, able, sent, errors, late }: ChangeVisitFormProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const cancels = sent?.intent === 'cancel'
  // Whoever was late sees what stands now.
  const typed = sent && !late && !cancels ? sent : fieldsOf(visit)
  return (
    <>
      <Form id="draft" noValidate key={`${visit.version} ${late}`}>
        <input type="hidden" name="version" value={typed.version ?? ''} />
        {visit.people.map((_, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a seat is known by its place
            key={at}
            name={`person_${at}`}
            label={words.person(formatNumber(language, at + 1))}
            value={typed[`person_${at}`] ?? ''}
            error={errorOf(errors, `person_${at}`)}
            options={[
              { value: '', label: words.choose },
              ...able.map(({ id, name }) => ({ value: id, label: name[language] })),
            ]}
          />
        ))}
        <TextInput
          name="day"
          label={words.day}
          type="date"
          width="short"
          value={typed.day ?? ''}
          error={errorOf(errors, 'day')}
        />
        <TextInput
          name="time"
          label={words.time}
          hint={words.timeHint}
          width="short"
          inputMode="numeric"
          latin
          value={typed.time ?? ''}
        />
        <div className="mb-6">
          <Check name="pinned" value="yes" label={words.pin} checked={typed.pinned === 'yes'} />
        </div>
        <ReasonFields typed={sent ?? {}} errors={errors} />
        <div className="flex flex-wrap gap-4">
          <Button name="intent" value="save">
            {words.save}
          </Button>
          <Button name="intent" value="check" look="second">
            {words.check}
          </Button>
        </div>
      </Form>
      <CancelVisitForm {...{ visit, sent, errors }} />
    </>
  )
}

const fieldsOf = (visit: VisitLine): Typed => ({
  version: String(visit.version),
  day: visit.startsAt.slice(0, 10),
  time: visit.startsAt.slice(11),
  pinned: visit.pinned ? 'yes' : '',
  ...Object.fromEntries(visit.people.map(({ id }, at) => [`person_${at}`, id])),
})
