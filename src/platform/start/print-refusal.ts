import type { Refusal } from '../fault.ts'
import { printFaults } from '../print-faults.ts'
import { startWords } from './start-words.ts'

/** What kept the program from starting, first in Arabic, then in English: who reads it may know only one. */
export const printRefusal = ({ faults }: Refusal): string =>
  `${printFaults(faults, startWords, 'ar')}\n\n${printFaults(faults, startWords, 'en')}`
