import { data, redirect } from 'react-router'
import type { Person } from '#platform/access.ts'
import type { PageContext } from '#platform/page-context.ts'
import type { Services } from '#platform/services.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { type Typed, typedFrom } from './change-form.ts'
import type { Mode } from './change-subject.server.ts'
import { orErrors } from './refusal-texts.ts'
import type { NamedCode } from './registry-record.ts'

/** What a page of a form is told when its form was not carried out. */
export interface FormAnswer {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** True when nothing stands against it: what will be saved is shown for a last look. */
  readonly checked: boolean
  /** How many centres follow what was checked. */
  readonly centres: number
  /** The centre that was given by its code; null where none was. */
  readonly other: NamedCode | null
}

interface Carrying {
  readonly services: Services
  readonly person: Person
  readonly typed: Typed
  readonly mode: Mode
}

interface FormRun {
  /** What a form without an intent asks for: a last look, or the change at once. */
  readonly otherwise: Mode
  /** The change. @returns where to go on, how many centres follow it, which other it is about @throws Refusal */
  readonly run: (
    carrying: Carrying,
  ) => Promise<{ readonly to: string; readonly centres?: number; readonly other?: NamedCode }>
}

/**
 * Answers a form of the registry by its button: `check` and `record` run it in that mode, `edit` and the language switch
 * only give back what was typed. What is refused comes back with everything that was typed.
 *
 * @throws 403 for a visitor who did not sign in
 */
export async function answerForm(
  { services, person, language }: PageContext,
  request: Request,
  { otherwise, run }: FormRun,
) {
  if (person === null) throw data(null, { status: 403 })
  const { intent = otherwise, ...typed } = typedFrom(await request.formData())
  const answer: FormAnswer = { typed, errors: [], checked: false, centres: 0, other: null }
  if (intent === 'edit' || intent === 'switch-language') return data(answer)
  const mode = intent === 'check' || intent === 'record' ? intent : otherwise
  const done = await orErrors(language, () => run({ services, person, typed, mode }))
  if ('errors' in done) return data({ ...answer, errors: done.errors }, { status: done.status })
  if (mode === 'record') return redirect(done.value.to)
  const { centres = 0, other = null } = done.value
  return data({ ...answer, checked: true, centres, other })
}
