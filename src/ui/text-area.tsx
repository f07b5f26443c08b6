import { controlLook, Field } from './field.tsx'

interface TextAreaProps {
  readonly name: string
  /** Where several forms of a page ask the same; otherwise the name. */
  readonly id?: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly rows?: number
  readonly direction?: 'auto' | 'ltr' | 'rtl'
  /** Language of what is to be written, where it is not that of the page. */
  readonly lang?: 'ar' | 'en' | undefined
}

/** Several lines of text; unless told otherwise each takes the direction of what is written in it. */
export function TextArea(props: TextAreaProps) {
  const { name, id = name, label, hint, error, value, rows = 3, direction = 'auto', lang } = props
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {({ describedBy, invalid }) => (
        <textarea
          id={id}
          name={name}
          rows={rows}
          dir={direction}
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
