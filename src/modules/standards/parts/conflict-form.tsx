import { formatDateTime } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ConflictView } from '../editor/act-on-draft.server.ts'
import type { AnswerConflict } from '../editor/compare-answers.ts'
import { type Answers, parseRows } from '../editor/item-answers.ts'
import type { AnyField } from '../editor/item-fields.ts'
import { editorWords } from '../editor/words.ts'
import { labelOf } from './refusal-texts.ts'

interface ConflictFormProps {
  readonly conflict: ConflictView
  /** What this person typed. */
  readonly answers: Answers
  readonly fields: readonly AnyField[]
}

/** Two people changed the same item: field by field what each wrote, and a choice. Nothing is lost either way. */
export function ConflictForm({ conflict, answers, fields }: ConflictFormProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const name = conflict.by?.[language] ?? words.somebody
  const when = formatDateTime(language, new Date(conflict.at))
  const differing = new Set(conflict.fields.map(({ field }) => field))
  if (conflict.removed)
    return (
      <Notice tone="danger" title={words.conflictTitle}>
        <p>{words.conflictRemoved(name, when)}</p>
        <Written answers={answers} />
      </Notice>
    )
  return (
    <>
      <Notice tone="danger" title={words.conflictTitle}>
        <p>{words.conflictLead(name, when)}</p>
      </Notice>
      <Form id="draft">
        <input type="hidden" name="revision" value={conflict.revision} />
        {fields
          .filter(({ name: field }) => !differing.has(field))
          .map(({ name: field }) => (
            <input key={field} type="hidden" name={field} value={answers[field] ?? ''} />
          ))}
        {conflict.fields.length === 0 && <p className="mb-4">{words.conflictSame}</p>}
        {conflict.fields.map((one) => (
          <Choice key={one.field} conflict={one} />
        ))}
        <Button name="intent" value="save">
          {words.keepChosen}
        </Button>
      </Form>
    </>
  )
}

function Choice({
  conflict: { field, base, theirs, mine, suggested },
}: {
  readonly conflict: AnswerConflict
}) {
  const language = useLanguage()
  const words = useWords(editorWords)
  return (
    <fieldset className="mb-6 border-t border-line pt-4">
      <legend className="text-xl font-semibold">{labelOf(field, language)}</legend>
      {base !== null && (
        <p className="mb-2 text-quiet">
          {words.wasBefore}: <Value text={base} />
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {(['theirs', 'mine'] as const).map((whose) => {
          const value = whose === 'theirs' ? theirs : mine
          return (
            <label key={whose} className="flex gap-3 rounded border-2 border-edge bg-surface px-4 py-3">
              <input
                type="radio"
                name={field}
                value={value}
                required
                defaultChecked={suggested === whose}
                className="mt-1 size-6 shrink-0"
              />
              <span className="min-w-0">
                <span className="block font-semibold">{words[whose]}</span>
                <Value text={value} />
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** An answer as it was written; rows one under the other. */
function Value({ text }: { readonly text: string }) {
  const words = useWords(editorWords)
  if (text === '' || text === '[]') return <span className="text-quiet">{words.empty}</span>
  const shown = text.startsWith('[{')
    ? parseRows(text)
        .map((row) => Object.values(row).filter(Boolean).join(' | '))
        .join('\n')
    : text
  return (
    <bdi dir="auto" className="whitespace-pre-wrap break-words">
      {shown}
    </bdi>
  )
}

function Written({ answers }: { readonly answers: Answers }) {
  const language = useLanguage()
  return (
    <dl className="mt-3">
      {Object.entries(answers)
        .filter(([, text]) => text !== '' && text !== '[]')
        .map(([field, text]) => (
          <div key={field} className="border-t border-line py-2">
            <dt className="font-semibold">{labelOf(field, language)}</dt>
            <dd>
              <Value text={text} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
