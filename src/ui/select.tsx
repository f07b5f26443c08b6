import { controlLook, Field } from './field.tsx'

interface Option {
  readonly value: string
  readonly label: string
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
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
