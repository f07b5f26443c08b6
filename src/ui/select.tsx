import { controlLook, Field } from './field.tsx'

interface Option {
  readonly value: string
  readonly label: string
  /** Options of one group that follow each other stand under its name. */
  readonly group?: string | undefined
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly options: readonly Option[]
}

/** A choice of one from a list. The browser's own control: it works on every device and without scripts. */
export function Select({ name, label, hint, error, value, options }: SelectProps) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {({ describedBy, invalid }) => (
        <select
          id={name}
          name={name}
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={`${controlLook} max-w-[24rem]`}
        >
          {groupsOf(options).map(({ group, members }) =>
            group === undefined ? (
              members.map(optionOf)
            ) : (
              <optgroup key={group} label={group}>
                {members.map(optionOf)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  )
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

interface Group {
  readonly group: string | undefined
  readonly members: Option[]
}

function groupsOf(options: readonly Option[]): Group[] {
  const groups: Group[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last !== undefined && last.group === option.group) last.members.push(option)
    else groups.push({ group: option.group, members: [option] })
  }
  return groups
}
