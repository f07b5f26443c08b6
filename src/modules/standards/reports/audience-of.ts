import type { Language } from '#platform/language.ts'
import type { Criterion } from '#scoring/guide.ts'
import { guideWords } from '../page-words.ts'

/** Of which centres a criterion is asked, in words where its rule is one of the usual ones. */
export function audienceOf({ appliesTo }: Criterion, language: Language): string {
  const words = guideWords[language]
  if (appliesTo === undefined) return words.allCentres
  const channel = /^centre\.channel == '(\w+)'$/.exec(appliesTo)?.[1]
  if (channel === 'in_person') return words.inPersonOnly
  return channel === 'remote' ? words.remoteOnly : appliesTo
}
