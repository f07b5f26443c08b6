import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { editorWords } from '../editor/words.ts'

interface ReparentFormProps {
  readonly kind: 'criterion' | 'measure'
  readonly code: string
  readonly parents: readonly { readonly value: string; readonly label: string }[]
  readonly revision: number
}

/** Moves a criterion to another pillar, or a measure to another criterion. */
export function ReparentForm({ kind, code, parents, revision }: ReparentFormProps) {
  const words = useWords(editorWords)
  return (
    <section className="max-w-[42rem]">
      <Heading level={2}>{words.reparentTitles[kind]}</Heading>
      <p className="mb-4">{words.reparentLead}</p>
      <Form>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="item" value={code} />
        <Select name="parent" label={words.reparentTo} options={parents} />
        <Button look="second" name="intent" value="reparent">
          {words.reparentNow}
        </Button>
      </Form>
    </section>
  )
}
