import type { FaultCatalogue } from '../fault.ts'
import { faultWords as ar } from './words.ar.ts'
import { faultWords as en } from './words.en.ts'

/** What can keep the program from starting, and how to mend it, in both languages. */
export const startWords: FaultCatalogue = { ar, en }
