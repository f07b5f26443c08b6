import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { keepingWords } from '../keeping-words.ts'
import type { PersonChangeKind } from '../person-change.ts'
import { type Role, scopesOf } from '../role.ts'
import type { Typed } from '../run-person-change.server.ts'
import type { ScopeName } from '../scope.server.ts'

interface Choices {
  readonly entities: readonly ScopeName[]
  readonly cycles: readonly ScopeName[]
}

interface FieldsProps {
  readonly kind: PersonChangeKind
  readonly role: Role | null
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly choices: Choices
}

/** What a change of a person asks for. */
export function PersonChangeFields({ kind, role, typed, errors, choices }: FieldsProps) {
  const words = useWords(keepingWords)
  const language = useLanguage()
  const given = (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) })
  const entities = choices.entities.map(({ id, name }) => ({ value: id, label: name[language] }))
  const date = { type: 'date', width: 'short', latin: true } as const
  const needed = kind !== 'give-role' && kind !== 'end-sessions'
  return (
    <>
      {role !== null && <ScopeField {...{ role, given, choices }} />}
      {kind === 'identity' && (
        <>
          <TextInput {...given('nameAr')} label={words.nameAr} />
          <TextInput {...given('nameEn')} label={words.nameEn} />
          <TextInput {...given('email')} type="email" label={words.email} latin />
        </>
      )}
      {kind === 'employer' && (
        <Select
          {...given('entity')}
          label={words.newEmployer}
          options={[{ value: '', label: words.noneOfThem }, ...entities]}
        />
      )}
      {(kind === 'give-role' || kind === 'employer') && (
        <TextInput
          {...given('from')}
          {...date}
          label={words.from}
          hint={kind === 'give-role' ? words.fromToday : undefined}
        />
      )}
      {kind === 'give-role' && (
        <TextInput {...given('until')} {...date} label={words.until} hint={words.untilHint} optional />
      )}
      {kind === 'end-role' && (
        <TextInput {...given('last')} {...date} label={words.last} hint={words.lastHint} optional />
      )}
      <TextInput {...given('reason')} label={words.reason} hint={words.reasonHint} optional={!needed} />
    </>
  )
}

/** Where a role holds: asked only where there is a choice. */
function ScopeField({
  role,
  given,
  choices,
}: {
  readonly role: Role
  readonly given: (name: string) => { name: string; value: string; error: string | undefined }
  readonly choices: Choices
}) {
  const words = useWords(keepingWords)
  const language = useLanguage()
  const scopes = scopesOf[role]
  const nothing = { value: '', label: words.choose }
  if (scopes.includes('entity'))
    return (
      <>
        <input type="hidden" name="kind" value="entity" />
        <Select
          {...given('entity')}
          value=""
          label={words.whichEntity}
          options={[
            nothing,
            ...choices.entities.map(({ id, name }) => ({ value: id, label: name[language] })),
          ]}
        />
      </>
    )
  if (scopes.includes('centre'))
    return (
      <>
        <input type="hidden" name="kind" value="centre" />
        <TextInput
          {...given('centre')}
          label={words.whichCentre}
          hint={words.centreHint}
          width="medium"
          latin
        />
      </>
    )
  if (scopes.length === 1) return <input type="hidden" name="scope" value="programme" />
  const cycles = choices.cycles.map(({ id, name }) => ({ value: `cycle ${id}`, label: name[language] }))
  return (
    <Select
      {...given('scope')}
      label={words.where}
      options={[{ value: 'programme', label: words.scopes.programme ?? '' }, ...cycles]}
    />
  )
}
