import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import { fieldLabels } from '../../centres/field-labels.ts'
import { hoursWords } from '../../centres/hours-words.ts'
import { namedOptions } from '../../centres/named-options.ts'
import type { NamedCode } from '../../centres/registry-record.ts'
import { registryWords } from '../../centres/registry-words.ts'
import { type SaidField, saidFields } from '../census.ts'
import { censusWords } from '../census-words.ts'
import { hoursLabels } from '../hours-labels.ts'

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
  const ofHours = useWords(hoursWords)
  const label = { ...fieldLabels(words), ...hoursLabels(ofHours) }[name]
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
    case 'opening_hours':
      return <TextInput {...given} hint={ofHours.weekTextHint} optional />
    case 'seasonal_hours':
      return (
        <TextArea
          {...given}
          hint={ofHours.seasonsTextHint}
          direction={language === 'ar' ? 'rtl' : 'ltr'}
          rows={2}
        />
      )
    case 'locality_en':
    case 'hours_en':
      return <TextInput {...given} latin optional />
    default:
      return <TextInput {...given} optional />
  }
}
