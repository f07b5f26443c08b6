import type { InputHTMLAttributes } from 'react'
import { controlLook, Field } from './field.tsx'

interface TextInputProps {
  /** Name in the form; also the id that an error summary leads to. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date'
  readonly optional?: boolean
  /** About how much will be typed. */
  readonly width?: 'full' | 'medium' | 'short'
  readonly autoComplete?: string
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** For text that is Latin in both languages: an address, a code. */
  readonly latin?: boolean
}

const widths = { full: '', medium: 'max-w-[24rem]', short: 'max-w-[11rem]' } as const

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { name, label, hint, error, value, type = 'text', optional, width = 'full', latin = false } = props
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional ?? false}>
      {({ describedBy, invalid }) => (
        <input
          id={name}
          name={name}
          type={type}
          defaultValue={value}
          dir={latin ? 'ltr' : 'auto'}
          autoComplete={props.autoComplete}
          inputMode={props.inputMode}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          spellCheck={latin ? false : undefined}
          autoCapitalize={latin ? 'none' : undefined}
          className={`${controlLook} ${widths[width]} ${latin ? 'rtl:text-end' : ''}`}
        />
      )}
    </Field>
  )
}
