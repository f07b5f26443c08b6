import type { Text } from '#scoring/guide.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { controlLook } from '#ui/field.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import type { Team } from '../list-teams.server.ts'
import type { Typed } from '../read-typed.ts'
import { visitWords } from '../words.ts'
import { Check } from './check-list.tsx'

interface TeamFieldsProps {
  readonly team: Team | null
  readonly typed: Typed | null
  readonly evaluators: readonly { readonly id: string; readonly name: Text; readonly team: string | null }[]
  readonly errors: readonly FieldError[]
}

/** Name, members and leader of a team. Several forms stand on the page, so ids carry the team. */
export function TeamFields({ team, typed, evaluators }: TeamFieldsProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const key = team?.id ?? 'new'
  const members = typed ? (typed.members ?? '').split(' ') : (team?.members ?? [])
  const leader = typed ? (typed.leader ?? '') : (team?.leader ?? '')
  const name = (part: 'ar' | 'en') => (typed ? (typed[`name_${part}`] ?? '') : (team?.name[part] ?? ''))
  return (
    <>
      {(['ar', 'en'] as const).map((part) => (
        <div key={part} className="mb-4">
          <label htmlFor={`name-${part}-${key}`} className="mb-1 block font-semibold">
            {part === 'ar' ? words.nameAr : words.nameEn}
          </label>
          <input
            id={`name-${part}-${key}`}
            name={`name_${part}`}
            defaultValue={name(part)}
            dir="auto"
            className={`${controlLook} max-w-[24rem]`}
          />
        </div>
      ))}
      <fieldset className="mb-4">
        <legend className="font-semibold">{words.members}</legend>
        {evaluators.length === 0 ? (
          <p>{words.noVisitors}</p>
        ) : (
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {evaluators.map(({ id, name: who }) => (
              <li key={id}>
                <Check name="members" value={id} label={who[language]} checked={members.includes(id)} />
              </li>
            ))}
          </ul>
        )}
      </fieldset>
      <div className="mb-6">
        <label htmlFor={`leader-${key}`} className="mb-1 block font-semibold">
          {words.leader}
        </label>
        <select
          id={`leader-${key}`}
          name="leader"
          defaultValue={leader}
          className={`${controlLook} max-w-[24rem]`}
        >
          <option value="">{words.noLeader}</option>
          {evaluators.map(({ id, name: who }) => (
            <option key={id} value={id}>
              {who[language]}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
