import { plural } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { importWords } from '../import-words.ts'
import type { ImportView } from '../read-imports.server.ts'

/** Load the file that was looked at, or discard it. */
export function ImportDecision({ view }: { readonly view: ImportView }) {
  const language = useLanguage()
  const words = useWords(importWords)
  const count = (rows: number) => plural(language, rows, words.observations)
  return (
    <section>
      <Heading level={2}>{words.readyTitle}</Heading>
      <p className="mb-2">
        {words.ready(count(view.rows), plural(language, view.byCentre.length, words.centres))}
      </p>
      {view.heldAlready > 0 && (
        <p className="mb-2">
          {view.heldAlready === view.rows ? words.nothingNew : words.heldAlready(count(view.heldAlready))}
        </p>
      )}
      <p className="mb-4">{words.loadNote}</p>
      <form method="post" className="flex flex-wrap gap-4">
        <Button name="intent" value="load">
          {words.load}
        </Button>
        <Button look="danger" name="intent" value="discard">
          {words.discard}
        </Button>
      </form>
    </section>
  )
}

/** Take a loaded file out again, for a reason. */
export function ImportUndo({
  view,
  errors,
}: {
  readonly view: ImportView
  readonly errors: readonly FieldError[]
}) {
  const language = useLanguage()
  const words = useWords(importWords)
  return (
    <section className="max-w-[42rem]">
      <Heading level={2}>{words.undoTitle}</Heading>
      {view.free ? (
        <form method="post" noValidate>
          <p className="mb-4">{words.undoLead(plural(language, view.added ?? 0, words.observations))}</p>
          <TextInput
            name="reason"
            label={words.undoReason}
            hint={words.undoReasonHint}
            error={errorOf(errors, 'reason')}
          />
          <Button look="danger" name="intent" value="undo">
            {words.undo}
          </Button>
        </form>
      ) : (
        <p>{words.notFree}</p>
      )}
    </section>
  )
}
