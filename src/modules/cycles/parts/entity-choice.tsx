import { plural } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import type { TakingPart } from '../list-taking-part.server.ts'
import { cycleWords } from '../words.ts'

interface EntityChoiceProps {
  readonly entities: readonly TakingPart[]
  /** Codes of those that are ticked. */
  readonly chosen: readonly string[]
  readonly error: string | undefined
}

/** Which entities take part in a cycle, each with the number of its open centres. */
export function EntityChoice({ entities, chosen, error }: EntityChoiceProps) {
  const language = useLanguage()
  const words = useWords(cycleWords)
  const ticked = new Set(chosen)
  return (
    <fieldset
      id="entity"
      tabIndex={-1}
      aria-describedby={error === undefined ? 'entity-hint' : 'entity-hint entity-error'}
      className={`mb-8 ${error === undefined ? '' : 'border-s-4 border-danger ps-4'}`}
    >
      <legend className="font-semibold">{words.entities}</legend>
      <p id="entity-hint" className="mb-2 text-quiet">
        {words.entitiesHint}
      </p>
      {error !== undefined && (
        <p id="entity-error" className="mb-2 font-semibold text-danger">
          {error}
        </p>
      )}
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {entities.map(({ code, name, centres }) => (
          <li key={code}>
            <label className="flex min-h-11 items-center gap-3 py-1">
              <input
                type="checkbox"
                name="entity"
                value={code}
                defaultChecked={ticked.has(code)}
                className="size-6 shrink-0"
              />
              <span>
                {name[language]}{' '}
                <span className="text-quiet">({plural(language, centres, words.centresForms)})</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
