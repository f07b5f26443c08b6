import { faultWords as centresAr } from '#modules/centres/words.ar.ts'
import { faultWords as centresEn } from '#modules/centres/words.en.ts'
import { faultWords as evidenceAr } from '#modules/evidence/words.ar.ts'
import { faultWords as evidenceEn } from '#modules/evidence/words.en.ts'
import { faultWords as resultsAr } from '#modules/results/words.ar.ts'
import { faultWords as resultsEn } from '#modules/results/words.en.ts'
import { faultWords as documentAr } from '#modules/standards/document-faults.ar.ts'
import { faultWords as documentEn } from '#modules/standards/document-faults.en.ts'
import { faultWords as scoringAr } from '#modules/standards/scoring-faults.ar.ts'
import { faultWords as scoringEn } from '#modules/standards/scoring-faults.en.ts'
import type { FaultCatalogue } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import { refusals } from '../refusals.ts'

/** The words of every fault that a command can meet: of files and scoring, and of what the use cases refuse. */
export const faultCatalogue: FaultCatalogue = {
  ar: { ...refusals.ar, ...filesAr, ...centresAr, ...evidenceAr, ...documentAr, ...scoringAr, ...resultsAr },
  en: { ...refusals.en, ...filesEn, ...centresEn, ...evidenceEn, ...documentEn, ...scoringEn, ...resultsEn },
}
