import { formatDate } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../../centres/change-form.ts'
import type { NamedCode } from '../../centres/registry-record.ts'
import { censusWords } from '../census-words.ts'
import type { ComparedLine } from '../read-census-entity.server.ts'
import { AnswerTag } from './answer-tag.tsx'
import { Differences } from './differences.tsx'

interface LineReviewProps {
  readonly line: ComparedLine
  readonly governorates: readonly NamedCode[]
  readonly mayChange: boolean
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** One answer beside what the registry says, and what can be decided about it. */
export function LineReview({ line, governorates, mayChange, typed, errors }: LineReviewProps) {
  const language = useLanguage()
  const words = useWords(censusWords)
  const name = (line.said ?? line.known)?.name[language] ?? line.centre ?? ''
  const title = line.centre === null ? name : `${name} (${line.centre})`
  const open = line.decision === null || line.decision === 'asked-again'
  return (
    <section id={`line-${line.id}`} className="mb-6 border-b border-line pb-4">
      <Heading level={2}>{title}</Heading>
      <p className="mb-2 flex flex-wrap gap-x-3">
        <AnswerTag line={line} />
        {line.since !== null && <span>{words.sinceDay(formatDate(language, line.since))}</span>}
      </p>
      {line.said !== null && (
        <Differences
          caption={title}
          said={line.said}
          known={line.answer === 'added' ? null : line.decision === 'accepted' ? line.shown : line.known}
          governorates={governorates}
          headers={{ known: words.inRegistry, said: words.entitySays }}
        />
      )}
      {line.note !== null && (
        <p className="mt-2">
          {words.noteFrom}: <bdi>{line.note}</bdi>
        </p>
      )}
      {line.reason !== null && (
        <p className="mt-2">
          {words.decisionReason}: <bdi>{line.reason}</bdi>
        </p>
      )}
      {open && line.gone && <p className="mt-2 font-semibold text-notice">{words.goneSince}</p>}
      {mayChange && open && <DecisionForm line={line} name={title} typed={typed} errors={errors} />}
    </section>
  )
}

function DecisionForm({
  line,
  name,
  typed,
  errors,
}: Pick<LineReviewProps, 'line' | 'typed' | 'errors'> & { readonly name: string }) {
  const words = useWords(censusWords)
  const [code, reason] = [`code_${line.id}`, `reason_${line.id}`]
  const refused = errorOf(errors, reason)
  return (
    <Form className="mt-3">
      <input type="hidden" name="line" value={line.id} />
      <input type="hidden" name="revision" value={line.revision} />
      {line.answer === 'added' && (
        <TextInput
          name={code}
          label={words.code}
          hint={words.codeHint}
          value={typed[code] ?? ''}
          error={errorOf(errors, code)}
          width="medium"
          latin
        />
      )}
      <Button name="intent" value="accept" aria-label={`${words.accept}: ${name}`}>
        {words.accept}
      </Button>
      <div className="mt-3 max-w-[42rem]">
        <Details
          summary={
            <>
              {words.askAgain} / {words.refuse} <span className="sr-only">{name}</span>
            </>
          }
          open={refused !== undefined}
        >
          <TextInput
            name={reason}
            label={words.decisionReason}
            hint={words.decisionReasonHint}
            value={typed[reason] ?? ''}
            error={refused}
          />
          <div className="flex flex-wrap gap-4">
            <Button name="intent" value="ask-again" look="second" aria-label={`${words.askAgain}: ${name}`}>
              {words.askAgain}
            </Button>
            <Button name="intent" value="refuse" look="danger" aria-label={`${words.refuse}: ${name}`}>
              {words.refuse}
            </Button>
          </div>
        </Details>
      </div>
    </Form>
  )
}
