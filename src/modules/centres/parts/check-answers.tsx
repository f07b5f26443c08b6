import { formatDate } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { FieldName, Typed } from '../change-form.ts'
import { fieldLabels } from '../field-labels.ts'
import type { Choices } from '../read-choices.server.ts'
import type { NamedCode } from '../registry-record.ts'
import { registryWords } from '../registry-words.ts'

interface CheckAnswersProps {
  readonly fields: readonly FieldName[]
  readonly typed: Typed
  readonly choices?: Choices | undefined
  /** The centre that a code means. */
  readonly other?: NamedCode | null
  /** What else happens with it. */
  readonly also?: string | null
}

/** What will be saved, for a last look; nothing is saved before it is confirmed. */
export function CheckAnswers({ fields, typed, choices, other = null, also = null }: CheckAnswersProps) {
  const words = useWords(registryWords)
  const labels = fieldLabels(words)
  return (
    <section>
      <Heading level={2}>{words.check}</Heading>
      <p className="mb-4">{words.checkLead}</p>
      <SummaryList
        rows={fields.map((field) => ({
          label: labels[field],
          value: <Answer field={field} text={typed[field] ?? ''} choices={choices} other={other} />,
        }))}
      />
      {also !== null && <p className="mt-4">{also}</p>}
      <Form id="draft" className="mt-6 flex flex-wrap gap-4">
        {fields.map((field) => (
          <input key={field} type="hidden" name={field} value={typed[field] ?? ''} />
        ))}
        <Button name="intent" value="record">
          {words.confirm}
        </Button>
        <Button name="intent" value="edit" look="second">
          {words.edit}
        </Button>
      </Form>
    </section>
  )
}

function Answer({
  field,
  text,
  choices,
  other,
}: {
  readonly field: FieldName
  readonly text: string
  readonly choices: Choices | undefined
  readonly other: NamedCode | null
}) {
  const words = useWords(registryWords)
  const language = useLanguage()
  if (text.trim() === '') return words.none
  if (field === 'on') return formatDate(language, text)
  if (field === 'serves') return text === 'no' ? words.no : words.yes
  if (field === 'into' && other !== null)
    return (
      <>
        <bdi>{other.name[language]}</bdi> (<bdi>{other.code}</bdi>)
      </>
    )
  const ofEntity = field === 'entity' || field === 'successor'
  const list = ofEntity ? choices?.entities : field === 'governorate' ? choices?.governorates : []
  const named = list?.find(({ code }) => code === text)?.name[language]
  const shown = field === 'channel' ? (words.channels[text] ?? text) : (named ?? text)
  return <bdi className="whitespace-pre-line">{shown}</bdi>
}
