import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import type { NamedCode } from '../../centres/registry-record.ts'
import { phasesOpening } from '../phase-words.ts'
import type { OpeningPhase } from '../registration.ts'
import { phasesIn } from '../registration-words.ts'
import { workshopWords } from '../workshop-words.ts'

interface WorkshopFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly entities: readonly NamedCode[]
  readonly timeZone: string
  /** The phases that open registration; null in a cycle without phases, in which every day does. */
  readonly opening: readonly OpeningPhase[] | null
}

/** The fields of a workshop. */
export function WorkshopFields({ typed, errors, entities, timeZone, opening }: WorkshopFieldsProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  const hintOf = (phases: readonly OpeningPhase[]) =>
    phases.length === 0
      ? words.noOpeningPhase(phasesOpening(language, 'workshop.register'))
      : words.opensHint(phasesIn(language, phases))
  const given = (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <>
      <TextInput {...given('title_ar')} label={words.titleAr} />
      <TextInput {...given('title_en')} label={words.titleEn} latin />
      <TextInput {...given('venue_ar')} label={words.venueAr} optional />
      <TextInput {...given('venue_en')} label={words.venueEn} latin optional />
      <TextInput {...given('link')} label={words.link} hint={words.linkHint} latin optional />
      <TextInput {...given('day')} type="date" label={words.day} width="short" latin />
      <TextInput
        {...given('starts_at')}
        label={words.startsAt}
        hint={words.timeHint(timeZone)}
        width="short"
        latin
      />
      <TextInput {...given('ends_at')} label={words.endsAt} width="short" latin />
      <TextInput {...given('places')} label={words.places} inputMode="numeric" width="short" />
      <TextInput
        {...given('opens_on')}
        type="date"
        label={words.opensOn}
        hint={opening === null ? undefined : hintOf(opening)}
        width="short"
        latin
      />
      <TextInput {...given('closes_on')} type="date" label={words.closesOn} width="short" latin />
      <EntityTicks entities={entities} chosen={(typed.entity ?? '').split(' ')} />
    </>
  )
}

function EntityTicks({
  entities,
  chosen,
}: {
  readonly entities: readonly NamedCode[]
  readonly chosen: readonly string[]
}) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  return (
    <fieldset className="mb-8" aria-describedby="entity-hint">
      <legend className="font-semibold">{words.entities}</legend>
      <p id="entity-hint" className="mb-2 text-quiet">
        {words.entitiesHint}
      </p>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {entities.map(({ code, name }) => (
          <li key={code}>
            <label className="flex min-h-11 items-center gap-3 py-1">
              <input
                type="checkbox"
                name="entity"
                value={code}
                defaultChecked={chosen.includes(code)}
                className="size-6 shrink-0"
              />
              {name[language]}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
