import { Details } from '#ui/details.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { EarlierInterest, EntityToDeclare } from '../declaration.ts'
import { ownWords } from '../own-words.ts'
import type { Typed } from '../read-typed.ts'

interface EntityDeclarationProps {
  readonly entity: EntityToDeclare
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** What the person declared last in earlier cycles. */
  readonly before: readonly EarlierInterest[]
}

/** What somebody declares about one entity, and about single centres of it. */
export function EntityDeclaration({ entity, typed, errors, before }: EntityDeclarationProps) {
  const language = useLanguage()
  const words = useWords(ownWords)
  const { code, name, centres } = entity
  const error = errorOf(errors, `reason-entity-${code}`)
  const codes = new Map(centres.map((centre) => [centre.code, centre.name]))
  const earlier = before.filter((one) => (one.kind === 'entity' ? one.code === code : codes.has(one.code)))
  const reasonOf = (centre: string) => typed[`reason-centre-${centre}`] ?? ''
  return (
    <fieldset id={`entity-${code}`} className="group mb-4 border-b border-line pb-4">
      <legend className="text-lg font-semibold">{name[language]}</legend>
      {earlier.map((one) => (
        <p key={`${one.kind} ${one.code}`} className="text-quiet">
          {words.saidBefore(one.cycle[language], (codes.get(one.code) ?? name)[language])}{' '}
          <bdi>{one.reason}</bdi>
        </p>
      ))}
      <div className="flex flex-wrap gap-x-8">
        {(['none', 'interest'] as const).map((answer) => (
          <label key={answer} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name={`entity-${code}`}
              value={answer}
              defaultChecked={typed[`entity-${code}`] === answer}
              className="size-6 shrink-0"
            />
            {answer === 'none' ? words.noInterest : words.hasInterest}
          </label>
        ))}
      </div>
      <div className="mt-2 border-s-4 border-line ps-4 group-not-has-[[value=interest]:checked]:hidden">
        <TextInput
          name={`reason-entity-${code}`}
          label={words.reason}
          value={typed[`reason-entity-${code}`] ?? ''}
          error={error}
        />
      </div>
      <Details summary={words.more} open={centres.some((centre) => reasonOf(centre.code) !== '')}>
        <p className="mb-2 text-quiet">{words.oneCentreHint}</p>
        {centres.map((centre) => (
          <TextInput
            key={centre.code}
            name={`reason-centre-${centre.code}`}
            label={words.centreReason(centre.name[language])}
            value={reasonOf(centre.code)}
            optional
          />
        ))}
      </Details>
    </fieldset>
  )
}
