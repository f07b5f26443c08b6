import { formatNumber } from '#platform/i18n.ts'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { invitationWords } from '../invitation-words.ts'
import { roles } from '../role.ts'
import type { Typed } from '../run-person-change.server.ts'
import type { ScopeName } from '../scope.server.ts'
import { peopleWords } from '../words.ts'

interface Choices {
  readonly entities: readonly ScopeName[]
  readonly cycles: readonly ScopeName[]
  /** ISO date, from which a role holds unless another day is chosen. */
  readonly today: string
}

interface InviteFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** How many roles are asked for. */
  readonly count: number
  readonly choices: Choices
}

/** What an invitation asks for: who, and their roles one under another. */
export function InviteFields({ typed, errors, count, choices }: InviteFieldsProps) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const given = (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) })
  const entities = choices.entities.map(({ id, name }) => ({ value: id, label: name[language] }))
  return (
    <>
      <input type="hidden" name="count" value={count} />
      <TextInput {...given('nameAr')} label={words.nameAr} autoComplete="off" />
      <TextInput {...given('nameEn')} label={words.nameEn} autoComplete="off" />
      <TextInput {...given('email')} type="email" label={words.email} autoComplete="off" latin />
      <Select
        {...given('language')}
        label={words.language}
        options={['ar', 'en'].map((value) => ({ value, label: words.languages[value] ?? value }))}
      />
      <Select
        {...given('employer')}
        label={words.employer}
        options={[{ value: '', label: words.noEmployer }, ...entities]}
      />
      {Array.from({ length: count }, (_, at) => at).map((at) => (
        <RoleFields key={at} {...{ at, given, choices }} alone={count === 1} />
      ))}
    </>
  )
}

interface RoleFieldsProps {
  readonly at: number
  readonly alone: boolean
  readonly given: (name: string) => { name: string; value: string; error: string | undefined }
  readonly choices: Choices
}

function RoleFields({ at, alone, given, choices }: RoleFieldsProps) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const { roleNames } = useWords(peopleWords)
  const named = (kind: string, label: string, all: readonly ScopeName[]) =>
    all.map(({ id, name }) => ({ value: `${kind} ${id}`, label: `${label}: ${name[language]}` }))
  const date = { type: 'date', width: 'short', latin: true } as const
  const from = given(`from-${at}`)
  return (
    <fieldset className="mb-6 border-t border-line pt-4">
      <legend className="float-start mb-4 w-full text-xl font-semibold">
        {alone ? words.role : words.roleOf(formatNumber(language, at + 1))}
      </legend>
      <div className="clear-both" />
      <Select
        {...given(`role-${at}`)}
        label={words.role}
        options={[
          { value: '', label: words.choose },
          ...roles.map((value) => ({ value, label: roleNames[value] ?? value })),
        ]}
      />
      <Select
        {...given(`scope-${at}`)}
        label={words.scope}
        hint={words.scopeHint}
        options={[
          { value: 'programme', label: words.whole },
          ...named('cycle', words.cycle, choices.cycles),
          ...named('entity', words.entity, choices.entities),
          { value: 'centre', label: words.inCentre },
        ]}
      />
      <TextInput
        {...given(`centre-${at}`)}
        label={words.centre}
        hint={words.centreHint}
        width="medium"
        latin
        optional
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextInput {...from} value={from.value || choices.today} {...date} label={words.from} />
        <TextInput {...given(`until-${at}`)} {...date} label={words.until} optional />
      </div>
    </fieldset>
  )
}
