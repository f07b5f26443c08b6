import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: boolean
  /** The control, given the ids of its hint and error. */
  readonly children: (described: {
    readonly describedBy: string | undefined
    readonly invalid: boolean
  }) => ReactNode
}

/** A question with its label, hint, error and control. */
export function Field({ id, label, hint, error, optional = false, children }: FieldProps) {
  const words = useWords(uiWords)
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={`mb-6 ${error === undefined ? '' : 'border-s-4 border-danger ps-4'}`}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label} {optional && <span className="font-normal text-quiet">{words.optional}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mb-2 text-quiet">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="mb-2 font-semibold text-danger">
          <span className="sr-only">{words.errorPrefix} </span>
          {error}
        </p>
      )}
      {children({ describedBy, invalid: error !== undefined })}
    </div>
  )
}

/** How every control looks; 44 px high at least. */
export const controlLook =
  'block w-full min-h-11 rounded border-2 border-edge bg-surface px-3 py-2 text-ink aria-[invalid=true]:border-danger'
