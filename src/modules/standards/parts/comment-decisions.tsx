import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { errorOf } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { commentDeskWords } from '../comment-desk-words.ts'
import type { DeskComment, RefusedDecision } from './desk-comment.ts'

interface CommentDecisionsProps {
  readonly comment: DeskComment
  readonly who: string
  readonly next: string
  readonly refused: RefusedDecision | null
}

/** What can be decided about a comment in its present status; works by keyboard and without scripts. */
export function CommentDecisions({ comment, who, next, refused }: CommentDecisionsProps) {
  const words = useWords(commentDeskWords)
  const { id, status } = comment
  const typed = (act: string): string | undefined => (refused?.act === act ? refused.typed : undefined)
  const error = (field: string) => errorOf(refused?.errors ?? [], `${field}-${id}`)
  return (
    <div className="no-print mt-3 flex flex-wrap items-start gap-x-6 gap-y-2">
      {(status === 'new' || status === 'rejected') && (
        <DecisionForm comment={comment} next={next}>
          <Button look="second" name="intent" value="accept" aria-label={words.acceptOf(who)}>
            {words.accept}
          </Button>
        </DecisionForm>
      )}
      <Opening
        summary={status === 'answered' ? words.answerChange : words.answer}
        who={who}
        open={typed('answer') !== undefined}
      >
        <DecisionForm comment={comment} next={next}>
          <TextArea
            name="answer"
            id={`answer-${id}`}
            label={words.answerLabel}
            hint={words.answerHint}
            value={typed('answer') ?? comment.answer ?? ''}
            error={error('answer')}
            rows={4}
          />
          <Button look="second" name="intent" value="answer">
            {words.answerNow}
          </Button>
        </DecisionForm>
      </Opening>
      {status !== 'rejected' && (
        <Opening summary={words.reject} who={who} open={typed('reject') !== undefined}>
          <DecisionForm comment={comment} next={next}>
            <TextArea
              name="reason"
              id={`reason-${id}`}
              label={words.reason}
              hint={words.reasonHint}
              value={typed('reject') ?? ''}
              error={error('reason')}
              rows={2}
            />
            <Button look="danger" name="intent" value="reject">
              {words.rejectNow}
            </Button>
          </DecisionForm>
        </Opening>
      )}
    </div>
  )
}

interface DecisionFormProps {
  readonly comment: DeskComment
  readonly next: string
  readonly children: ReactNode
}

const DecisionForm = ({ comment, next, children }: DecisionFormProps) => (
  <Form noValidate>
    <input type="hidden" name="id" value={comment.id} />
    <input type="hidden" name="revision" value={comment.revision} />
    <input type="hidden" name="next" value={next} />
    {children}
  </Form>
)

interface OpeningProps {
  readonly summary: string
  readonly who: string
  readonly open: boolean
  readonly children: ReactNode
}

const Opening = ({ summary, who, open, children }: OpeningProps) => (
  <details open={open} className="open:basis-full">
    <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-brand underline">
      {summary} <span className="sr-only">{who}</span>
    </summary>
    <div className="mt-2">{children}</div>
  </details>
)
