import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import type { FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import type { VisitLine } from '../list-visits.server.ts'
import type { Typed } from '../read-typed.ts'
import { visitWords } from '../words.ts'
import { ReasonFields } from './reason-fields.tsx'

interface CancelVisitFormProps {
  readonly visit: VisitLine
  /** What was sent; null: nothing yet. */
  readonly sent: Typed | null
  readonly errors: readonly FieldError[]
}

/** Cancels a visit, with its reason. */
export function CancelVisitForm({ visit, sent, errors }: CancelVisitFormProps) {
  const words = useWords(visitWords)
  const typed = sent?.intent === 'cancel' ? sent : null
  return (
    <div className="mt-8">
      <Details summary={words.cancelVisit} open={typed !== null}>
        <Form noValidate>
          <input type="hidden" name="version" value={String(visit.version)} />
          <ReasonFields prefix="cancel_" typed={typed ?? {}} errors={errors} />
          <Button look="danger" name="intent" value="cancel">
            {words.cancelIt}
          </Button>
        </Form>
      </Details>
    </div>
  )
}
