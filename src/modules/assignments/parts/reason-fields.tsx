import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { handCauses } from '../change-cause.ts'
import type { Typed } from '../read-typed.ts'
import { visitWords } from '../words.ts'

interface ReasonFieldsProps {
  /** Of the names of both fields, where two forms stand on one page. */
  readonly prefix?: string
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** Why a visit is changed by hand. */
export function ReasonFields({ prefix = '', typed, errors }: ReasonFieldsProps) {
  const words = useWords(visitWords)
  const [cause, note] = [`${prefix}cause`, `${prefix}note`]
  return (
    <>
      <Select
        name={cause}
        label={words.cause}
        hint={words.causeHint}
        value={typed[cause] ?? ''}
        error={errorOf(errors, cause)}
        options={[
          { value: '', label: words.choose },
          ...handCauses.map((value) => ({ value, label: words.causes[value] })),
        ]}
      />
      <TextInput
        name={note}
        label={words.note}
        hint={words.noteHint}
        value={typed[note] ?? ''}
        error={errorOf(errors, note)}
        optional
      />
    </>
  )
}
