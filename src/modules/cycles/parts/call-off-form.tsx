import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import { workshopWords } from '../workshop-words.ts'

interface CallOffFormProps {
  readonly revision: number
  /** How many people will be told, as a number in words. */
  readonly people: string
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** Calls a workshop off; asks why in both languages. */
export function CallOffForm({ revision, people, typed, errors }: CallOffFormProps) {
  const words = useWords(workshopWords)
  const open = errors.some(({ field }) => field?.startsWith('reason_'))
  const field = (name: 'reason_ar' | 'reason_en', label: string, hint?: string) => (
    <TextInput
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={typed[name] ?? ''}
      error={errorOf(errors, name)}
    />
  )
  return (
    <Details summary={words.callOff} open={open}>
      <Form noValidate className="max-w-[42rem]">
        <p className="mb-4">{words.callOffHint(people)}</p>
        <input type="hidden" name="revision" value={revision} />
        {field('reason_ar', words.reasonAr, words.reasonHint)}
        {field('reason_en', words.reasonEn)}
        <Button look="danger" name="intent" value="call-off">
          {words.callOff}
        </Button>
      </Form>
    </Details>
  )
}
