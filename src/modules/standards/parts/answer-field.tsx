import { controlLook, Field } from '#ui/field.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { ItemField } from '../editor/item-fields.ts'
import { editorWords } from '../editor/words.ts'

interface AnswerFieldProps {
  readonly field: ItemField
  /** Name in the form and id: that of the field, or within a row `when.0.figure`. */
  readonly name?: string
  readonly value: string
  readonly error?: string | undefined
  /** What choices are called, where they are items of the guide. */
  readonly names?: Readonly<Record<string, string>> | undefined
}

/** One question about an item of the guide. */
export function AnswerField({ field, name = field.name, value, error, names = {} }: AnswerFieldProps) {
  const words = useWords(editorWords)
  const label = words.fields[field.name] ?? field.name
  const shared = {
    name,
    label,
    value,
    error,
    hint: name === field.name ? words.hints[field.name] : undefined,
  }
  switch (field.kind) {
    case 'text':
      return <TextArea {...shared} />
    case 'flag':
      return (
        <Select
          {...shared}
          options={[
            { value: '', label: words.no },
            { value: 'yes', label: words.yes },
          ]}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          options={[
            ...(field.optional ? [{ value: '', label: words.choiceNone }] : []),
            ...(field.choices ?? []).map((one) => ({
              value: one,
              label: names[one] ?? words.choices[one] ?? one,
            })),
          ]}
        />
      )
    case 'number':
    case 'share':
      return <TextInput {...shared} width="short" inputMode="decimal" latin />
    case 'value':
    case 'latin':
    case 'codes':
      return <TextInput {...shared} latin />
    default:
      return <TextInput {...shared} />
  }
}

interface TextAreaProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

function TextArea({ name, label, value, hint, error }: TextAreaProps) {
  const language = useLanguage()
  const own = name.endsWith('.ar') ? 'ar' : name.endsWith('.en') ? 'en' : language
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {({ describedBy, invalid }) => (
        <textarea
          id={name}
          name={name}
          defaultValue={value}
          rows={3}
          dir="auto"
          lang={own}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={controlLook}
        />
      )}
    </Field>
  )
}
