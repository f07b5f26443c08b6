import { controlLook, Field } from './field.tsx'

interface FileInputProps {
  /** Name in the form; also the id that an error summary leads to. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Endings and types of the files that may be chosen: `.csv,.xlsx`. */
  readonly accept: string
}

/** Chooses one file; its form is `multipart/form-data`. */
export function FileInput({ name, label, hint, error, accept }: FileInputProps) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {({ describedBy, invalid }) => (
        <input
          id={name}
          name={name}
          type="file"
          accept={accept}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={controlLook}
        />
      )}
    </Field>
  )
}
