import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { controlLook } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import { censusWords } from '../census-words.ts'
import type { CensusEntity, CensusView } from '../read-census.server.ts'

interface CensusSendFormProps {
  readonly view: CensusView
  /** When the page was made, ISO 8601. */
  readonly seenAt: string
  /** What was typed into a form that was refused. */
  readonly typed: Typed | null
  readonly chosen: readonly string[] | null
  readonly errors: readonly FieldError[]
}

/** Sends links: the last day, and a row for each entity that has not answered. */
export function CensusSendForm({ view, seenAt, typed, chosen, errors }: CensusSendFormProps) {
  const language = useLanguage()
  const words = useWords(censusWords)
  const rows = view.entities.filter(({ submittedAt }) => submittedAt === null)
  const ticked = new Set(
    chosen ?? rows.flatMap(({ code, sentAt, address }) => (sentAt === null && address !== '' ? [code] : [])),
  )
  return (
    <Form id="draft" noValidate>
      <input type="hidden" name="seen_at" value={seenAt} />
      <p className="mb-4 max-w-[42rem]">{words.sendLead}</p>
      <TextInput
        name="answer_by"
        type="date"
        label={words.answerBy}
        hint={words.answerByHint}
        value={typed?.answer_by ?? view.answerBy ?? ''}
        error={errorOf(errors, 'answer_by')}
        width="short"
        latin
      />
      <Table
        caption={words.sendTitle}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'entity',
            header: words.entity,
            cell: ({ code, name }) => (
              <label className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  id={code === rows[0]?.code ? 'entity' : undefined}
                  name="entity"
                  value={code}
                  defaultChecked={ticked.has(code)}
                  aria-label={words.chooseOf(name[language])}
                  className="size-6 shrink-0"
                />
                <bdi>{name[language]}</bdi>
              </label>
            ),
          },
          {
            key: 'address',
            header: words.address,
            cell: (entity) => <Address entity={entity} typed={typed} errors={errors} />,
          },
          {
            key: 'language',
            header: words.language,
            cell: ({ code, name, language: chosenLanguage }) => (
              <select
                name={`language_${code}`}
                defaultValue={typed?.[`language_${code}`] ?? chosenLanguage}
                aria-label={words.languageOf(name[language])}
                className={controlLook}
              >
                <option value="ar">{words.languages.ar}</option>
                <option value="en">{words.languages.en}</option>
              </select>
            ),
          },
        ]}
      />
      <div className="mt-4">
        <Button name="intent" value="send">
          {words.sendChosen}
        </Button>
      </div>
    </Form>
  )
}

function Address({
  entity: { code, name, address },
  typed,
  errors,
}: Pick<CensusSendFormProps, 'typed' | 'errors'> & { readonly entity: CensusEntity }) {
  const language = useLanguage()
  const words = useWords(censusWords)
  const field = `address_${code}`
  const error = errorOf(errors, field)
  return (
    <>
      {error !== undefined && (
        <p id={`${field}-error`} className="mb-1 font-semibold text-danger">
          {error}
        </p>
      )}
      <input
        id={field}
        name={field}
        type="email"
        dir="ltr"
        defaultValue={typed?.[field] ?? address}
        aria-label={words.addressOf(name[language])}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${field}-error`}
        autoComplete="off"
        className={`${controlLook} sm:min-w-[14rem]`}
      />
    </>
  )
}
