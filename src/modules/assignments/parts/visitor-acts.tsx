import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { ownWords } from '../own-words.ts'
import { visitWords } from '../words.ts'

interface VisitorActsProps {
  /** Nobody visits in the cycle yet. */
  readonly none: boolean
  /** Why nobody declares now; null where they do. */
  readonly closed: string | null
  /** When the page was made, an ISO moment: whoever was asked since is not asked again. */
  readonly seenAt: string
}

/** Adds those who hold the role, and asks them to declare. */
export function VisitorActs({ none, closed, seenAt }: VisitorActsProps) {
  const words = useWords(visitWords)
  const own = useWords(ownWords)
  return (
    <>
      <Form className="no-print mb-6 flex flex-wrap gap-4">
        <input type="hidden" name="seen_at" value={seenAt} />
        <Button name="intent" value="add" look={none ? 'main' : 'second'}>
          {words.addVisitors}
        </Button>
        {!none && closed === null && (
          <>
            <Button name="intent" value="ask" look="second">
              {words.askAll}
            </Button>
            <Button name="intent" value="again" look="second">
              {words.askAgain}
            </Button>
          </>
        )}
      </Form>
      {closed !== null && (
        <p className="mb-6 max-w-[42rem] text-quiet">
          {own.declareClosed}: {closed}
        </p>
      )}
    </>
  )
}
