import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import { fieldLabels } from '../../centres/field-labels.ts'
import { namedOptions } from '../../centres/named-options.ts'
import type { NamedCode } from '../../centres/registry-record.ts'
import { registryWords } from '../../centres/registry-words.ts'
import { type SaidField, saidFields } from '../census.ts'
import { censusWords } from '../census-words.ts'

export interface SaidFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly governorates: readonly NamedCode[]
  readonly channels: readonly string[]
}

/** The fields about a centre that an entity is asked for. */
export function SaidFields(props: SaidFieldsProps) {
  return saidFields.map((name) => <SaidControl key={name} name={name} {...props} />)
}

function SaidControl({
  name,
  typed,
  errors,
  governorates,
  channels,
}: SaidFieldsProps & { readonly name: SaidField }) {
  const words = useWords(registryWords)
  const own = useWords(censusWords)
  const language = useLanguage()
  const label = fieldLabels(words)[name]
  const given = { name, label, value: typed[name] ?? '', error: errorOf(errors, name) }
  switch (name) {
    case 'name_ar':
      return <TextInput {...given} />
    case 'name_en':
      return <TextInput {...given} latin />
    case 'channel':
      return (
        <Select
          {...given}
          options={channels.map((value) => ({ value, label: words.channels[value] ?? value }))}
        />
      )
    case 'governorate':
      return (
        <Select
          {...given}
          options={[{ value: '', label: own.choose }, ...namedOptions(language, governorates)]}
        />
      )
    case 'services_ar':
      return <TextArea {...given} hint={words.servicesHint} direction="rtl" />
    case 'services_en':
      return <TextArea {...given} direction="ltr" />
    case 'attributes':
      return <TextArea {...given} hint={words.attributesHint} direction="ltr" />
    case 'latitude':
      return <TextInput {...given} hint={words.coordinatesHint} width="short" latin optional />
    case 'longitude':
      return <TextInput {...given} width="short" latin optional />
    case 'locality_en':
    case 'hours_en':
      return <TextInput {...given} latin optional />
    default:
      return <TextInput {...given} optional />
  }
}
