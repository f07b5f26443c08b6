import type { Text } from '#scoring/guide.ts'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { controlLook, Field } from '#ui/field.tsx'
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

/**
 * Name, members and leader of a team. Several forms stand on the page, so ids carry the team; but not in the form that was
 * refused, whose fields the summary of errors leads to.
 */
export function TeamFields({ team, typed, evaluators, errors }: TeamFieldsProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const idOf = (field: string) => (typed ? field : `${field}-${team?.id ?? 'new'}`)
  const errorIn = (field: string) => (typed ? errorOf(errors, field) : undefined)
  const members = typed ? (typed.members ?? '').split(' ') : (team?.members ?? [])
  const leader = typed ? (typed.leader ?? '') : (team?.leader ?? '')
  const name = (part: 'ar' | 'en') => (typed ? (typed[`name_${part}`] ?? '') : (team?.name[part] ?? ''))
  return (
    <>
      {(['ar', 'en'] as const).map((part) => (
        <Field
          key={part}
          id={idOf(`name_${part}`)}
          label={part === 'ar' ? words.nameAr : words.nameEn}
          error={errorIn(`name_${part}`)}
        >
          {({ describedBy, invalid }) => (
            <input
              id={idOf(`name_${part}`)}
              name={`name_${part}`}
              defaultValue={name(part)}
              dir="auto"
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              className={`${controlLook} max-w-[24rem]`}
            />
          )}
        </Field>
      ))}
      <fieldset id={idOf('members')} tabIndex={-1} className="mb-6">
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
      <Field id={idOf('leader')} label={words.leader} error={errorIn('leader')}>
        {({ describedBy, invalid }) => (
          <select
            id={idOf('leader')}
            name="leader"
            defaultValue={leader}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            className={`${controlLook} max-w-[24rem]`}
          >
            <option value="">{words.noLeader}</option>
            {evaluators.map(({ id, name: who }) => (
              <option key={id} value={id}>
                {who[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
