import { type Fault, type FaultCatalogue, Refusal } from './fault.ts'
import type { Language } from './language.ts'
import { isolate } from './mail/isolate.ts'

/** An error beside a field of a form; without a field it is about the whole form. */
export interface FormError {
  readonly field?: string
  readonly text: string
}

/**
 * What a fault says, in one paragraph; a code without words shows itself. What is written in the other direction (a day, an
 * address, a code in an Arabic sentence) is set apart, so that 2026-11-21 is not read from its end.
 */
export function tellFault(
  catalogue: FaultCatalogue,
  language: Language,
  { code, params = {} }: Fault,
): string {
  const words = catalogue[language][code]
  if (words === undefined) return code
  return setApart(language, `${words.title}. ${words.detail(params)} ${words.remedy(params)}`.trim())
}

/** Words that set something apart themselves know better what belongs together, such as two spans of hours. */
const setApart = (language: Language, told: string): string =>
  /[\u2066-\u2069]/.test(told)
    ? told
    : isolate(language, told)
        .map(({ text, foreign }) => (foreign ? `\u2068${text}\u2069` : text))
        .join('')

/**
 * Runs a change that a form asked for; what it refuses comes back as errors, each beside its field, with the status to
 * answer. Anything else that is thrown goes on.
 */
export async function orFormErrors<Value>(
  catalogue: FaultCatalogue,
  language: Language,
  run: () => Promise<Value>,
): Promise<{ value: Value } | { errors: FormError[]; status: number }> {
  try {
    return { value: await run() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = error.faults.map((fault) => {
      const field = fault.place?.path?.slice(1)
      const text = tellFault(catalogue, language, fault)
      return field ? { field, text } : { text }
    })
    return { errors, status: error.status }
  }
}
