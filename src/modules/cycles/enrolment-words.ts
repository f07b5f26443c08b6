import type { Words } from '#platform/i18n.ts'
import { ar } from './enrolment-words.ar.ts'
import { en } from './enrolment-words.en.ts'

/** The words of the page of enrolment. */
export const enrolmentWords: Words<typeof ar> = { ar, en }
