import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { phaseField } from '../check-phases.ts'
import type { Typed } from '../cycle-form.ts'
import { type PhaseCode, phaseCodes } from '../phase.ts'
import { phaseNames } from '../phase-words.ts'
import { cycleWords } from '../words.ts'

interface CycleFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** Names of a cycle in both languages. */
export function TitleFields({ typed, errors }: CycleFieldsProps) {
  const words = useWords(cycleWords)
  const given = (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <>
      <TextInput {...given('title_ar')} label={words.titleAr} />
      <TextInput {...given('title_en')} label={words.titleEn} hint={words.titleEnHint} latin />
    </>
  )
}

/** The days of a cycle and of its phases. */
export function DateFields({ typed, errors }: CycleFieldsProps) {
  const words = useWords(cycleWords)
  const language = useLanguage()
  const day = (name: string, label: string) => (
    <TextInput
      name={name}
      label={label}
      value={typed[name] ?? ''}
      error={errorOf(errors, name)}
      type="date"
      width="short"
    />
  )
  const pair = (code: PhaseCode) => (
    <fieldset key={code} className="mb-2 border-t border-line pt-4">
      <legend className="float-start mb-2 w-full text-lg font-semibold">{phaseNames[code][language]}</legend>
      <div className="flex w-full flex-wrap gap-x-8">
        {day(phaseField(code, 'starts'), words.firstDay)}
        {day(phaseField(code, 'ends'), words.lastDay)}
      </div>
    </fieldset>
  )
  return (
    <>
      <div className="flex flex-wrap gap-x-8">
        {day('starts_on', words.startsOn)}
        {day('ends_on', words.endsOn)}
      </div>
      <Heading level={2}>{words.phases}</Heading>
      <p className="mb-2">{words.phasesLead}</p>
      <p className="mb-6 text-quiet">{words.phasesFree}</p>
      {phaseCodes.map(pair)}
    </>
  )
}
