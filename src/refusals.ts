import { refusalWords as assignmentsAr } from '#modules/assignments/refusal-words.ar.ts'
import { refusalWords as assignmentsEn } from '#modules/assignments/refusal-words.en.ts'
import { refusalWords as centresAr } from '#modules/centres/refusal-words.ar.ts'
import { refusalWords as centresEn } from '#modules/centres/refusal-words.en.ts'
import { refusalWords as cyclesAr } from '#modules/cycles/refusal-words.ar.ts'
import { refusalWords as cyclesEn } from '#modules/cycles/refusal-words.en.ts'
import { refusalWords as evidenceAr } from '#modules/evidence/refusal-words.ar.ts'
import { refusalWords as evidenceEn } from '#modules/evidence/refusal-words.en.ts'
import { refusalWords as noticesAr } from '#modules/notices/refusal-words.ar.ts'
import { refusalWords as noticesEn } from '#modules/notices/refusal-words.en.ts'
import { refusalWords as peopleAr } from '#modules/people/refusal-words.ar.ts'
import { refusalWords as peopleEn } from '#modules/people/refusal-words.en.ts'
import { refusalWords as resultsAr } from '#modules/results/refusal-words.ar.ts'
import { refusalWords as resultsEn } from '#modules/results/refusal-words.en.ts'
import { refusalWords as standardsAr } from '#modules/standards/refusal-words.ar.ts'
import { refusalWords as standardsEn } from '#modules/standards/refusal-words.en.ts'
import { requestWords as requestAr } from '#platform/api/words.ar.ts'
import { requestWords as requestEn } from '#platform/api/words.en.ts'
import type { FaultCatalogue } from '#platform/fault.ts'

/** The words of everything that the use cases refuse, for the API. A module with use cases has its line here. */
export const refusals: FaultCatalogue = {
  ar: {
    ...requestAr,
    ...peopleAr,
    ...noticesAr,
    ...centresAr,
    ...standardsAr,
    ...cyclesAr,
    ...assignmentsAr,
    ...evidenceAr,
    ...resultsAr,
  },
  en: {
    ...requestEn,
    ...peopleEn,
    ...noticesEn,
    ...centresEn,
    ...standardsEn,
    ...cyclesEn,
    ...assignmentsEn,
    ...evidenceEn,
    ...resultsEn,
  },
}
