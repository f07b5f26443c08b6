import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { invitationWords } from '../invitation-words.ts'

/** What an administrator can do about an invitation that is not settled. */
export function InvitationActs() {
  const words = useWords(invitationWords)
  return (
    <div className="no-print mt-8 grid gap-6">
      <Form>
        <p className="mb-2">{words.resendHint}</p>
        <Button look="second" name="intent" value="resend">
          {words.resend}
        </Button>
      </Form>
      <Form>
        <p className="mb-2">{words.withdrawHint}</p>
        <Button look="danger" name="intent" value="withdraw">
          {words.withdraw}
        </Button>
      </Form>
    </div>
  )
}
