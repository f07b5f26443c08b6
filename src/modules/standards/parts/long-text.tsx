import { controlLook, Field } from '#ui/field.tsx'

interface LongTextProps {
  readonly name: string
  /** Where several forms of a page ask the same; otherwise the name. */
  readonly id?: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly rows?: number
  readonly lang?: 'ar' | 'en' | undefined
}

/** Several lines of text; each line takes the direction of what is written in it. */
export function LongText(props: LongTextProps) {
  const { name, id = name, label, hint, error, value, rows = 4, lang } = props
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {({ describedBy, invalid }) => (
        <textarea
          id={id}
          name={name}
          rows={rows}
          dir="auto"
          lang={lang}
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={controlLook}
        />
      )}
    </Field>
  )
}
