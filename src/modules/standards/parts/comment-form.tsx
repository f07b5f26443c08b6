import { formatNumber } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { commentLimits, type TypedComment } from '../comment.ts'
import { consultationWords } from '../consultation-words.ts'

/** What the form holds; `id` is the sender's own for this one comment. */
export interface CommentAnswers extends TypedComment {
  readonly id: string
}

interface CommentFormProps {
  readonly answers: CommentAnswers
  /** Staff are known to the secretariat and are not asked who they are. */
  readonly staff: boolean
  readonly errors: readonly FieldError[]
}

/** Asks for a comment. */
export function CommentForm({ answers, staff, errors }: CommentFormProps) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  return (
    <Form id="draft" noValidate>
      <input type="hidden" name="id" value={answers.id} />
      <p className="mb-6">{staff ? words.staffNote : words.publicNote}</p>
      <TextArea
        name="body"
        label={words.body}
        hint={words.bodyHint(formatNumber(language, commentLimits.body))}
        error={errorOf(errors, 'body')}
        value={answers.body}
        rows={8}
      />
      {!staff && <AboutSender answers={answers} errors={errors} />}
      <Button name="intent" value="check">
        {words.continue}
      </Button>
    </Form>
  )
}

function AboutSender({ answers, errors }: Omit<CommentFormProps, 'staff'>) {
  const words = useWords(consultationWords)
  return (
    <>
      <TextInput
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errorOf(errors, 'name')}
        value={answers.name}
        width="medium"
        autoComplete="name"
        optional
      />
      <TextInput
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        error={errorOf(errors, 'organisation')}
        value={answers.organisation}
        width="medium"
        autoComplete="organization"
        optional
      />
      {/* People never meet this field; programs that fill in every field give themselves away. */}
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="website">{words.leaveEmpty}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  )
}

/** What will be sent, for a last look; nothing is kept before it is sent. */
export function CommentCheck({ answers, staff }: Omit<CommentFormProps, 'errors'>) {
  const words = useWords(consultationWords)
  const rows = [
    { name: 'body', label: words.body },
    ...(staff
      ? []
      : [
          { name: 'name', label: words.name },
          { name: 'organisation', label: words.organisation },
        ]),
  ] as readonly { name: 'body' | 'name' | 'organisation'; label: string }[]
  return (
    <section>
      <Heading level={2}>{words.checkTitle}</Heading>
      <SummaryList
        rows={rows.map(({ name, label }) => ({
          label,
          value: (
            <p dir="auto" className="break-words whitespace-pre-line">
              {answers[name] || words.nothing}
            </p>
          ),
        }))}
      />
      <Form className="mt-6 flex flex-wrap gap-4">
        <input type="hidden" name="id" value={answers.id} />
        {rows.map(({ name }) => (
          <input key={name} type="hidden" name={name} value={answers[name]} />
        ))}
        <Button name="intent" value="send">
          {words.send}
        </Button>
        <Button name="intent" value="edit" look="second">
          {words.edit}
        </Button>
      </Form>
    </section>
  )
}
