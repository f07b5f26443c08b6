import { useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
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
      return <TextArea {...shared} lang={languageOf(name)} />
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

/** The language that a field asks its text in, by its name. */
const languageOf = (name: string): 'ar' | 'en' | undefined =>
  name.endsWith('.ar') ? 'ar' : name.endsWith('.en') ? 'en' : undefined
