import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words of the plan of visits: visitors, teams, rules, proposals. */
export const visitWords: Words<typeof ar> = { ar, en }
