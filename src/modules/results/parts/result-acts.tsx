import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { CycleView } from '../../cycles/read.server.ts'
import { analysisWords } from '../analysis-words.ts'
import type { ClosedActs } from '../closed-acts.server.ts'
import type { ResultView } from '../read.server.ts'

interface ResultActsProps {
  readonly cycle: CycleView
  readonly result: ResultView | null
  readonly closed: ClosedActs
  readonly errors: readonly FieldError[]
}

/** What those who make results can do next: compute, freeze, publish, correct. */
export function ResultActs({ cycle, result, closed, errors }: ResultActsProps) {
  const words = useWords(analysisWords)
  const closedToFreeze = result?.replaces == null ? closed.freeze : closed.correct
  const correctable = result !== null && result.status !== 'draft' && cycle.status !== 'running'
  return (
    <section className="no-print mt-10 max-w-[42rem]">
      <Heading level={2} id="acts">
        {words.acts}
      </Heading>
      {(result === null || result.status === 'draft') && <Compute result={result} />}
      {result?.status === 'draft' &&
        (closedToFreeze === null ? (
          <Freeze result={result} errors={errors} />
        ) : (
          <Notice title={words.freezeClosed}>{closedToFreeze}</Notice>
        ))}
      {result?.status === 'frozen' && closed.publish !== null && (
        <Notice title={words.publishClosed}>{closed.publish}</Notice>
      )}
      {result?.status === 'frozen' && closed.publish === null && (
        <Form className="mb-8">
          <p className="mb-3">{words.publishNote}</p>
          <input type="hidden" name="result" value={result.id} />
          <Button name="intent" value="publish">
            {words.publish}
          </Button>
        </Form>
      )}
      {correctable && closed.correct !== null && (
        <Notice title={words.correctClosed}>{closed.correct}</Notice>
      )}
      {correctable && closed.correct === null && (
        <Form noValidate>
          <p className="mb-3">{words.correctNote}</p>
          <input type="hidden" name="result" value={result.id} />
          <TextInput name="reason" label={words.correctReason} error={errorOf(errors, 'reason')} />
          <Button look="danger" name="intent" value="compute-correction">
            {words.correct}
          </Button>
        </Form>
      )}
    </section>
  )
}

/** A draft of a correction is computed again as one: for the same result and the same reason. */
function Compute({ result }: { readonly result: ResultView | null }) {
  const words = useWords(analysisWords)
  const correction = result?.replaces ?? null
  return (
    <Form className="mb-8">
      <p className="mb-3">{words.computeNote}</p>
      {correction !== null && (
        <>
          <input type="hidden" name="result" value={correction} />
          <input type="hidden" name="reason" value={result?.reason ?? ''} />
        </>
      )}
      <Button look="second" name="intent" value={correction === null ? 'compute' : 'compute-correction'}>
        {result === null ? words.compute : words.computeAgain}
      </Button>
    </Form>
  )
}

function Freeze({ result, errors }: { readonly result: ResultView; readonly errors: readonly FieldError[] }) {
  const words = useWords(analysisWords)
  const error = errorOf(errors, 'seen')
  return (
    <Form>
      <p className="mb-3">{words.freezeNote(result.wholeDigest.slice(0, 12))}</p>
      <input type="hidden" name="result" value={result.id} />
      <input type="hidden" name="digest" value={result.wholeDigest} />
      {error !== undefined && (
        <p id="seen-error" className="mb-2 font-semibold text-danger">
          {error}
        </p>
      )}
      <label className="mb-4 flex min-h-11 items-center gap-3">
        <input
          id="seen"
          type="checkbox"
          name="seen"
          value="yes"
          aria-describedby={error === undefined ? undefined : 'seen-error'}
          aria-invalid={error !== undefined || undefined}
          className="size-6"
        />
        {words.freezeConfirm}
      </label>
      <Button name="intent" value="freeze">
        {words.freeze}
      </Button>
    </Form>
  )
}
