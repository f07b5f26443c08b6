import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { FieldName, Typed } from '../change-form.ts'
import { namedOptions } from '../named-options.ts'
import type { Choices } from '../read-choices.server.ts'
import { registryWords } from '../registry-words.ts'
import { TextArea } from './text-area.tsx'

interface ChangeFieldsProps {
  readonly fields: readonly FieldName[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly choices: Choices
}

/** The fields of a change, filled with what was typed. */
export function ChangeFields({ fields, typed, errors, choices }: ChangeFieldsProps) {
  const words = useWords(registryWords)
  const language = useLanguage()
  return fields.map((name) => <div key={name}>{control(name)}</div>)

  function control(name: FieldName) {
    const given = { name, value: typed[name] ?? '', error: errorOf(errors, name) }
    const nothing = { value: '', label: words.choose }
    switch (name) {
      case 'name_ar':
        return <TextInput {...given} label={words.nameAr} />
      case 'name_en':
        return <TextInput {...given} label={words.nameEn} latin />
      case 'entity':
        return (
          <Select
            {...given}
            label={words.entity}
            options={[nothing, ...namedOptions(language, choices.entities)]}
          />
        )
      case 'governorate':
        return (
          <Select
            {...given}
            label={words.governorate}
            options={[{ value: '', label: words.none }, ...namedOptions(language, choices.governorates)]}
          />
        )
      case 'channel':
        return (
          <Select
            {...given}
            label={words.channel}
            options={choices.channels.map((value) => ({ value, label: words.channels[value] ?? value }))}
          />
        )
      case 'locality_ar':
        return <TextInput {...given} label={words.localityAr} hint={words.localityHint} optional />
      case 'locality_en':
        return <TextInput {...given} label={words.localityEn} latin optional />
      case 'latitude':
        return (
          <TextInput
            {...given}
            label={words.latitude}
            hint={words.coordinatesHint}
            width="short"
            latin
            optional
          />
        )
      case 'longitude':
        return <TextInput {...given} label={words.longitude} width="short" latin optional />
      case 'services_ar':
        return <TextArea {...given} label={words.servicesAr} hint={words.servicesHint} direction="rtl" />
      case 'services_en':
        return <TextArea {...given} label={words.servicesEn} direction="ltr" />
      case 'hours_ar':
        return <TextInput {...given} label={words.hoursAr} optional />
      case 'hours_en':
        return <TextInput {...given} label={words.hoursEn} latin optional />
      case 'attributes':
        return <TextArea {...given} label={words.attributes} hint={words.attributesHint} direction="ltr" />
      case 'into':
        return <TextInput {...given} label={words.into} hint={words.intoHint} width="medium" latin />
      case 'on':
        return <TextInput {...given} type="date" label={words.on} hint={words.onHint} width="short" latin />
      case 'reason':
        return <TextArea {...given} label={words.reason} hint={words.reasonHint} />
    }
  }
}
