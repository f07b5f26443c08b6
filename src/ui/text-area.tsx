import { controlLook, Field } from './field.tsx'

interface TextAreaProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly rows?: number
  readonly direction?: 'auto' | 'ltr' | 'rtl'
}

/** Several lines of text. */
export function TextArea({ name, label, hint, error, value, rows = 3, direction = 'auto' }: TextAreaProps) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {({ describedBy, invalid }) => (
        <textarea
          id={name}
          name={name}
          rows={rows}
          dir={direction}
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={controlLook}
        />
      )}
    </Field>
  )
}
