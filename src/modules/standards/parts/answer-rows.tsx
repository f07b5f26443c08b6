import { formatNumber } from '#platform/i18n.ts'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Answers, parseRows } from '../editor/item-answers.ts'
import type { RowsField } from '../editor/item-fields.ts'
import { editorWords } from '../editor/words.ts'
import { AnswerField } from './answer-field.tsx'

interface AnswerRowsProps {
  readonly field: RowsField
  readonly value: string
  readonly errors: readonly FieldError[]
}

/** Rows that stand empty at the end, for adding without a script. */
const spare = 2

/** A list of small records: each row a group of questions, and empty ones at the end. */
export function AnswerRows({ field, value, errors }: AnswerRowsProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const rows: Answers[] = [...parseRows(value), ...Array.from({ length: spare }, () => ({}))]
  const written = rows.length - spare
  return (
    <fieldset id={field.name} className="mb-6">
      <legend className="mb-1 text-xl font-semibold">{words.fields[field.name] ?? field.name}</legend>
      <p className="mb-3 text-quiet">
        {words.hints[field.name]} {words.rowHint}
      </p>
      {rows.map((row, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
          key={index}
          className="mb-4 rounded border border-line bg-surface px-4 pt-2"
        >
          <legend className="px-1 font-semibold">
            {index < written ? words.rowNumber(formatNumber(language, index + 1)) : words.rowNew}
          </legend>
          <div className="grid items-end gap-x-4 sm:grid-cols-6">
            {field.columns.map((column, at) => {
              const name = `${field.name}.${index}.${column.name}`
              return (
                <div
                  key={name}
                  className={field.columns.length > 4 && at < 3 ? 'sm:col-span-2' : 'sm:col-span-3'}
                >
                  <AnswerField
                    field={column}
                    name={name}
                    value={row[column.name] ?? ''}
                    error={errorOf(errors, name)}
                  />
                </div>
              )
            })}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}
