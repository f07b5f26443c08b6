import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import { printFaults } from '#platform/print-faults.ts'
import { faultCatalogue } from './fault-words.ts'

/**
 * Runs a command; when it refuses, prints every fault on the error stream in the reader's language and makes the exit
 * code 1. Anything else that is thrown is a defect of ours and goes on.
 */
export async function runRefusable(
  language: Language,
  heading: string,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${heading}\n${printFaults(error.faults, faultCatalogue, language)}\n`)
    process.exitCode = 1
  }
}
