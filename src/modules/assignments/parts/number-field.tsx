import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../read-typed.ts'

interface NumberFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** What stands in the field where nothing was typed. */
  readonly usual?: string
}

/** A short field for a number or an hour, in digits of either script. */
export const NumberField = ({ name, label, hint, typed, errors, usual = '' }: NumberFieldProps) => (
  <TextInput
    {...{ name, label, hint, width: 'short', inputMode: 'numeric', latin: true }}
    value={typed[name] ?? usual}
    error={errorOf(errors, name)}
  />
)
