import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import { phasesOpening } from '../phase-words.ts'
import { closedParams, type OpeningPhase, type Registration } from '../registration.ts'
import { closedIn, phasesIn } from '../registration-words.ts'
import { workshopWords } from '../workshop-words.ts'

interface StrandedNoticeProps {
  /** The parameters of the workshop's address. */
  readonly address: { readonly cycle: string; readonly workshop: string }
  readonly registration: Registration
  /** The phases of the cycle that open registration. */
  readonly opening: readonly OpeningPhase[]
  readonly mayChange: boolean
}

/** That nobody can register for a workshop to come, why, and where that is mended. */
export function StrandedNotice({ address, registration, opening, mayChange }: StrandedNoticeProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  return (
    <Notice tone="danger" title={words.strandedTitle}>
      <p>{closedIn(language, closedParams(registration))}</p>
      <p>
        {opening.length === 0
          ? words.noOpeningPhase(phasesOpening(language, 'workshop.register'))
          : words.openingPhases(phasesIn(language, opening))}
      </p>
      {mayChange && (
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a className={link} href={`${urlTo(language, 'workshopForm', address)}#opens_on`}>
              {words.changeDays}
            </a>
          </li>
          <li>
            <a className={link} href={urlTo(language, 'cycleChange', { cycle: address.cycle })}>
              {words.movePhases}
            </a>
          </li>
        </ul>
      )}
    </Notice>
  )
}

const link = 'inline-flex min-h-11 items-center'
