import type { FieldError } from '#ui/error-summary.tsx'

/** The new password of a form that asks for it twice; an error beside the second where the two differ. */
export function typedPassword(
  form: FormData,
  differs: string,
): { readonly password: string } | { readonly errors: FieldError[] } {
  const password = String(form.get('password') ?? '')
  if (password === String(form.get('repeat') ?? '')) return { password }
  return { errors: [{ field: 'repeat', text: differs }] }
}
