import { formatNumber } from '#platform/i18n.ts'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { linkWords } from '../link-words.ts'

interface NewPasswordFieldsProps {
  /** Whose password it will be: told to password managers. */
  readonly email?: string
  readonly errors: readonly FieldError[]
  /** The fewest characters. */
  readonly min: number
}

/** A new password, written twice. It may be pasted, and has no rules but its length and that nobody guesses it. */
export function NewPasswordFields({ email, errors, min }: NewPasswordFieldsProps) {
  const words = useWords(linkWords)
  const language = useLanguage()
  return (
    <>
      {email !== undefined && (
        <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
      )}
      <TextInput
        name="password"
        type="password"
        label={words.newPassword}
        hint={words.passwordHint(formatNumber(language, min))}
        error={errorOf(errors, 'password')}
        autoComplete="new-password"
        latin
      />
      <TextInput
        name="repeat"
        type="password"
        label={words.repeat}
        error={errorOf(errors, 'repeat')}
        autoComplete="new-password"
        latin
      />
    </>
  )
}
