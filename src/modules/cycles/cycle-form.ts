import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import type { Text } from '#scoring/guide.ts'
import { type CycleDates, phaseField } from './check-phases.ts'
import { phaseCodes } from './phase.ts'

/** What was typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>

export interface TypedCycle extends CycleDates {
  readonly title: Text
}

/** The texts of a form; anything else is left out. A list of the same name is joined by spaces. */
export function typedFrom(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string')
      typed[name] = (name in typed ? `${typed[name]} ${value}` : value).slice(0, 20_000)
  return typed
}

/** What stands in the fields when the form opens. */
export const typedOf = ({ title, startsOn, endsOn, phases }: TypedCycle): Typed => ({
  title_ar: title.ar,
  title_en: title.en,
  starts_on: startsOn,
  ends_on: endsOn,
  ...Object.fromEntries(
    phases.flatMap((phase) => [
      [phaseField(phase.code, 'starts'), phase.startsOn],
      [phaseField(phase.code, 'ends'), phase.endsOn],
    ]),
  ),
})

/** The cycle that a form says; a phase with neither day is no part of it. */
export function cycleFrom(typed: Typed): TypedCycle {
  const text = (name: string) => (typed[name] ?? '').trim()
  const day = (name: string) => toAsciiDigits(withoutMarks(text(name)))
  const phases = phaseCodes.map((code) => ({
    code,
    startsOn: day(phaseField(code, 'starts')),
    endsOn: day(phaseField(code, 'ends')),
  }))
  return {
    title: { ar: text('title_ar'), en: text('title_en') },
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    phases: phases.filter(({ startsOn, endsOn }) => startsOn !== '' || endsOn !== ''),
  }
}
