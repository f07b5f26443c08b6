import type { Text } from '#scoring/guide.ts'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../read-typed.ts'
import { visitWords } from '../words.ts'

interface TeamNameFieldsProps {
  /** What was typed and refused; null: nothing. */
  readonly typed: Typed | null
  /** The name that stands. */
  readonly name?: Text
  readonly errors: readonly FieldError[]
}

/** The name of a team in both languages. */
export function TeamNameFields({ typed, name, errors }: TeamNameFieldsProps) {
  const words = useWords(visitWords)
  return (['ar', 'en'] as const).map((part) => (
    <TextInput
      key={part}
      name={`name_${part}`}
      label={part === 'ar' ? words.nameAr : words.nameEn}
      width="medium"
      value={typed?.[`name_${part}`] ?? name?.[part] ?? ''}
      error={errorOf(errors, `name_${part}`)}
    />
  ))
}
