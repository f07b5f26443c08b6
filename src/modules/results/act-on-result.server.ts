import type { Person } from '#platform/access.ts'
import { type FaultCatalogue, Refusal } from '#platform/fault.ts'
import { tellFault } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { refusalWords as cyclesAr } from '../cycles/refusal-words.ar.ts'
import { refusalWords as cyclesEn } from '../cycles/refusal-words.en.ts'
import { faultWords as scoringAr } from '../standards/scoring-faults.ar.ts'
import { faultWords as scoringEn } from '../standards/scoring-faults.en.ts'
import { analysisWords } from './analysis-words.ts'
import { computeResult } from './compute-result.server.ts'
import { freezeResult } from './freeze-result.server.ts'
import { publishCycle } from './publish-cycle.server.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

type Outcome = { readonly done: string } | { readonly errors: readonly FieldError[]; readonly status: number }

interface Act {
  readonly cycle: number
  readonly language: Language
  readonly form: FormData
}

const catalogue: FaultCatalogue = {
  ar: { ...scoringAr, ...cyclesAr, ...ar },
  en: { ...scoringEn, ...cyclesEn, ...en },
}

const mostShown = 10

/** Does what a form about the result of a cycle asks for: compute, correct, freeze, publish. What is refused comes back in words. */
export async function actOnResult(services: Services, person: Person, act: Act): Promise<Outcome> {
  try {
    return await run(services, person, act)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { errors: tell(error, act.language), status: error.status }
  }
}

async function run(services: Services, person: Person, { cycle, language, form }: Act): Promise<Outcome> {
  const text = (name: string) => String(form.get(name) ?? '')
  const id = text('result')
  switch (form.get('intent')) {
    case 'compute':
      await computeResult(services, person, cycle)
      return { done: 'computed' }
    case 'compute-correction':
      await computeResult(services, person, cycle, { replaces: id, reason: text('reason').trim() })
      return { done: 'computed' }
    case 'freeze':
      if (form.get('seen') !== 'yes')
        return { errors: [{ field: 'seen', text: analysisWords[language].confirmMissing }], status: 422 }
      await freezeResult(services, person, { cycle, id, digest: text('digest') })
      return { done: 'frozen' }
    case 'publish':
      await publishCycle(services, person, { cycle, id })
      return { done: 'published' }
    default:
      throw new Refusal([{ code: 'result.unknown', params: { cycle, result: id } }], 404)
  }
}

function tell({ faults }: Refusal, language: Language): FieldError[] {
  return faults.slice(0, mostShown).map((fault) => {
    const text = tellFault(catalogue, language, fault)
    return fault.place?.path === '/reason' ? { field: 'reason', text } : { text }
  })
}
