import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { FieldName, Typed } from '../change-form.ts'
import { fieldLabels } from '../field-labels.ts'
import { namedOptions } from '../named-options.ts'
import type { Choices } from '../read-choices.server.ts'
import { registryWords } from '../registry-words.ts'

export interface ChangeFieldsProps {
  readonly fields: readonly FieldName[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** Needed where a field chooses from it. */
  readonly choices?: Choices | undefined
  /** What fields are called here, where that is not what they are called elsewhere. */
  readonly labels?: Partial<Readonly<Record<FieldName, string>>>
}

const nothingToChoose: Choices = { entities: [], governorates: [], channels: [] }

/** The fields of a change, filled with what was typed. */
export function ChangeFields({
  fields,
  typed,
  errors,
  choices = nothingToChoose,
  labels: own = {},
}: ChangeFieldsProps) {
  const words = useWords(registryWords)
  const language = useLanguage()
  const labels = { ...fieldLabels(words), ...own }
  return fields.map((name) => <div key={name}>{control(name)}</div>)

  function control(name: FieldName) {
    const given = {
      name,
      label: labels[name],
      value: typed[name] ?? '',
      error: errorOf(errors, name),
    }
    const nothing = { value: '', label: words.choose }
    switch (name) {
      case 'name_ar':
        return <TextInput {...given} />
      case 'name_en':
        return <TextInput {...given} latin />
      case 'code':
        return <TextInput {...given} hint={words.codeHint} width="medium" latin />
      case 'opened_on':
        return <TextInput {...given} type="date" hint={words.openedHint} width="short" latin optional />
      case 'entity':
      case 'successor':
        return <Select {...given} options={[nothing, ...namedOptions(language, choices.entities)]} />
      case 'governorate':
        return (
          <Select
            {...given}
            options={[{ value: '', label: words.none }, ...namedOptions(language, choices.governorates)]}
          />
        )
      case 'channel':
        return (
          <Select
            {...given}
            options={choices.channels.map((value) => ({ value, label: words.channels[value] ?? value }))}
          />
        )
      case 'locality_ar':
        return <TextInput {...given} hint={words.localityHint} optional />
      case 'locality_en':
        return <TextInput {...given} latin optional />
      case 'latitude':
        return <TextInput {...given} hint={words.coordinatesHint} width="short" latin optional />
      case 'longitude':
        return <TextInput {...given} width="short" latin optional />
      case 'services_ar':
        return <TextArea {...given} hint={words.servicesHint} direction="rtl" />
      case 'services_en':
        return <TextArea {...given} direction="ltr" />
      case 'hours_ar':
        return <TextInput {...given} optional />
      case 'hours_en':
        return <TextInput {...given} latin optional />
      case 'attributes':
        return <TextArea {...given} hint={words.attributesHint} direction="ltr" />
      case 'serves':
        return (
          <Select
            {...given}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
          />
        )
      case 'into':
        return <TextInput {...given} hint={words.intoHint} width="medium" latin />
      case 'on':
        return <TextInput {...given} type="date" hint={words.onHint} width="short" latin />
      case 'reason':
        return <TextArea {...given} hint={words.reasonHint} />
    }
  }
}
