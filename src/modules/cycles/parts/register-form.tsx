import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import { workshopWords } from '../workshop-words.ts'

interface RegisterFormProps {
  readonly id: string
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** Asks for a place: a name and an address. */
export function RegisterForm({ id, typed, errors }: RegisterFormProps) {
  const words = useWords(workshopWords)
  return (
    <Form id="draft" noValidate>
      <input type="hidden" name="id" value={id} />
      <TextInput
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={typed.name ?? ''}
        error={errorOf(errors, 'name')}
        autoComplete="name"
      />
      <TextInput
        name="address"
        type="email"
        label={words.address}
        hint={words.addressHint}
        value={typed.address ?? ''}
        error={errorOf(errors, 'address')}
        autoComplete="email"
        latin
      />
      <Button>{words.register}</Button>
    </Form>
  )
}
