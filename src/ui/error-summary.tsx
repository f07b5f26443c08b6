import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

export interface FieldError {
  /** Id of the field to mend; without it the error is about the whole form. */
  readonly field?: string
  readonly text: string
}

/** What must be mended before a form can be sent: at the top of the page, each line leading to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const words = useWords(uiWords)
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the reader must land on what to mend
    <div role="alert" tabIndex={-1} autoFocus className="mb-8 border-4 border-danger p-4">
      <h2 className="mb-2 text-xl font-semibold">{words.errorSummary}</h2>
      <ul className="grid gap-1">
        {errors.map((error) => (
          <li key={`${error.field ?? ''} ${error.text}`}>
            {error.field === undefined ? (
              <span className="font-semibold text-danger">{error.text}</span>
            ) : (
              <a href={`#${error.field}`} className="font-semibold text-danger">
                {error.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The error of one field, if it has one. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text
