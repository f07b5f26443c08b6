import { formatDate, plural } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { phaseNames } from '../../cycles/phase-words.ts'
import { importWords } from '../import-words.ts'
import type { PhaseGate } from '../phase-gate.ts'
import type { ImportView } from '../read-imports.server.ts'

interface DecisionProps {
  readonly view: ImportView
  readonly gate: PhaseGate
  readonly errors: readonly FieldError[]
}

/** Load the file that was looked at, or discard it. Outside the phase of its stage only an administrator loads it, for a reason. */
export function ImportDecision({ view, gate, errors }: DecisionProps) {
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
      {!gate.open && (
        <Notice title={words.offPhaseTitle}>
          <p>
            {gate.phase === null
              ? words.offPhaseNever
              : words.offPhase(
                  phaseNames[gate.phase.code][language],
                  formatDate(language, gate.phase.startsOn),
                  formatDate(language, gate.phase.endsOn),
                )}
          </p>
          {!gate.mayPass && <p>{words.offPhaseAsk}</p>}
        </Notice>
      )}
      <Form noValidate>
        {!gate.open && gate.mayPass && (
          <TextInput
            name="off_phase_reason"
            label={words.offPhaseReason}
            hint={words.offPhaseReasonHint}
            error={errorOf(errors, 'off_phase_reason')}
          />
        )}
        <div className="flex flex-wrap gap-4">
          {(gate.open || gate.mayPass) && (
            <Button name="intent" value="load">
              {words.load}
            </Button>
          )}
          <Button look="danger" name="intent" value="discard">
            {words.discard}
          </Button>
        </div>
      </Form>
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
        <Form noValidate>
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
        </Form>
      ) : (
        <p>{words.notFree}</p>
      )}
    </section>
  )
}
