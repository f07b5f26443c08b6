import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { ChangeFields, type ChangeFieldsProps } from './change-fields.tsx'

interface DraftFormProps extends ChangeFieldsProps {
  /** What the button asks for; see `answerForm`. */
  readonly intent: 'check' | 'record'
  /** What the button says. */
  readonly children: ReactNode
}

/** A form of the registry. The language switch carries over what was typed. */
export function DraftForm({ intent, children, ...fields }: DraftFormProps) {
  return (
    <Form id="draft" noValidate>
      <ChangeFields {...fields} />
      <Button name="intent" value={intent}>
        {children}
      </Button>
    </Form>
  )
}
