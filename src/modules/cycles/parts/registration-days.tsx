import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { phasesOpening } from '../phase-words.ts'
import { isCut, type Registration, type RegistrationState } from '../registration.ts'
import { daysIn } from '../registration-words.ts'
import { workshopWords } from '../workshop-words.ts'

const tones: Readonly<Record<RegistrationState, Tone>> = {
  open: 'good',
  early: 'notice',
  'early-phase': 'notice',
  late: 'plain',
  'late-phase': 'plain',
  never: 'danger',
  begun: 'plain',
  'called-off': 'plain',
}

interface RegistrationDaysProps {
  readonly workshop: { readonly opensOn: string; readonly closesOn: string }
  readonly registration: Registration
  /** Says also which days were set, where the phases cut some off. */
  readonly explained?: boolean
}

/** The days on which people really register, and whether that is now. */
export function RegistrationDays({ workshop, registration, explained = false }: RegistrationDaysProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  const { state, days } = registration
  const { opensOn, closesOn } = workshop
  return (
    <>
      {days.length === 0 ? words.noDays : daysIn(language, days)}{' '}
      <Tag tone={tones[state]}>{words.registrationStates[state]}</Tag>
      {explained && isCut(workshop, registration) && (
        <p className="text-quiet">
          {words.setDays(
            daysIn(language, [{ startsOn: opensOn, endsOn: closesOn }]),
            phasesOpening(language, 'workshop.register'),
          )}
        </p>
      )}
    </>
  )
}
