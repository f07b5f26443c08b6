import type { Declared, EntityToDeclare } from './declaration.ts'
import type { Answer } from './declare-interests.server.ts'
import { type Typed, textIn } from './read-typed.ts'

const field = (kind: string, code: string) => `${kind}-${code}`

/** What stands in the fields when the form opens: what was declared already. */
export const typedOfDeclared = (declared: readonly Declared[]): Typed =>
  Object.fromEntries(
    declared.flatMap(({ kind, code, answer, reason }) => [
      [field(kind, code), answer],
      ...(answer === 'interest' ? [[`reason-${field(kind, code)}`, reason ?? '']] : []),
    ]),
  )

/**
 * The answers that a form gives. An entity without an answer is left out, unless the rest was declared free of interest.
 * A reason at a centre is an interest there; taking it away declares that there is none any more.
 */
export function answersFrom(
  entities: readonly EntityToDeclare[],
  typed: Typed,
  declared: readonly Declared[],
): Answer[] {
  const rest = textIn(typed, 'rest') === 'none'
  const ofEntities = entities.flatMap(({ code }): Answer[] => {
    const said = textIn(typed, field('entity', code))
    if (said === 'interest')
      return [
        {
          kind: 'entity',
          code,
          answer: 'interest',
          reason: textIn(typed, `reason-${field('entity', code)}`),
        },
      ]
    return said === 'none' || rest ? [{ kind: 'entity', code, answer: 'none', reason: null }] : []
  })
  const ofCentres = entities
    .flatMap(({ centres }) => centres)
    .flatMap(({ code }): Answer[] => {
      const reason = textIn(typed, `reason-${field('centre', code)}`)
      if (reason !== '') return [{ kind: 'centre', code, answer: 'interest', reason }]
      const was = declared.find((one) => one.kind === 'centre' && one.code === code)
      return was?.answer === 'interest' ? [{ kind: 'centre', code, answer: 'none', reason: null }] : []
    })
  return [...ofEntities, ...ofCentres]
}
