import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import type { ItemMeaning, ItemRow } from '../editor/describe-item.ts'
import type { GuideProblem } from '../editor/find-problems.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import type { Answers } from '../editor/item-answers.ts'
import type { AnyField } from '../editor/item-fields.ts'
import type { ItemPlace, ListedKind } from '../editor/item-place.ts'
import { editorWords } from '../editor/words.ts'
import { AnswerField } from './answer-field.tsx'
import { AnswerRows } from './answer-rows.tsx'
import { ItemList, type RefusedCode } from './item-list.tsx'
import { ProblemList } from './problem-list.tsx'
import { ReparentForm } from './reparent-form.tsx'
import { useLiveDraft } from './use-live-draft.ts'

interface ItemEditorProps {
  readonly edition: Edition
  readonly revision: number
  readonly place: ItemPlace
  readonly title: string
  readonly fields: readonly AnyField[]
  readonly answers: Answers
  readonly names: Readonly<Record<string, string>>
  readonly meaning: ItemMeaning
  readonly problems: readonly GuideProblem[]
  readonly list: { readonly kind: ListedKind; readonly rows: readonly ItemRow[] } | null
  readonly otherParents: readonly { readonly value: string; readonly label: string }[]
  readonly errors: readonly FieldError[]
  readonly refused: RefusedCode | undefined
}

/** The questions about one item, what they mean for the whole, and what stands under it. */
export function ItemEditor(props: ItemEditorProps) {
  const { edition, revision, place, title, fields, answers, names, errors, list, refused } = props
  const words = useWords(editorWords)
  const { problems, meaning, live, follow } = useLiveDraft(edition, place, props)
  return (
    <>
      <ProblemList edition={edition} problems={problems} live={live} />
      <Form id="draft" noValidate className="max-w-[42rem]" onInput={follow}>
        <input type="hidden" name="revision" value={revision} />
        <Meaning meaning={meaning} />
        {fields.map((field) =>
          field.kind === 'rows' ? (
            <AnswerRows key={field.name} field={field} value={answers[field.name] ?? '[]'} errors={errors} />
          ) : (
            <AnswerField
              key={field.name}
              field={field}
              value={answers[field.name] ?? ''}
              error={errorOf(errors, field.name)}
              names={names}
            />
          ),
        )}
        <Button name="intent" value="save">
          {words.save}
        </Button>
      </Form>
      {place.kind === 'criterion' && <AudienceLink edition={edition} criterion={place.code} />}
      {list && (
        <ItemList
          edition={edition}
          revision={revision}
          kind={list.kind}
          parent={place.code}
          rows={list.rows}
          refused={refused}
        />
      )}
      {(place.kind === 'criterion' || place.kind === 'measure') && props.otherParents.length > 0 && (
        <ReparentForm kind={place.kind} code={place.code} parents={props.otherParents} revision={revision} />
      )}
      {place.kind !== 'guide' && <RemoveForm place={place} title={title} revision={revision} />}
    </>
  )
}

/** What the item carries and states; follows what is typed where there are scripts. */
function Meaning({ meaning: { share, byChannel, rules } }: { readonly meaning: ItemMeaning }) {
  const words = useWords(editorWords)
  if (share === null && rules.length === 0) return null
  return (
    <div className="mb-6 rounded border border-line bg-surface px-4 py-3" data-testid="meaning">
      {share !== null && (
        <p>
          {words.share}: <strong>{share}</strong>
        </p>
      )}
      {byChannel.length > 0 && (
        <p className="text-quiet">
          {words.shareByChannel} {byChannel.join(' · ')}
        </p>
      )}
      {rules.length > 0 && (
        <>
          <p className="font-semibold">{words.ruleInWords}</p>
          <ul className="list-disc ps-6">
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function AudienceLink({ edition, criterion }: { readonly edition: Edition; readonly criterion: string }) {
  const language = useLanguage()
  const words = useWords(editorWords)
  return (
    <p className="mt-6">
      <a href={urlTo(language, 'guideAudience', { ...edition, criterion })} className="inline-block py-2">
        {words.audience}
      </a>
    </p>
  )
}

interface RemoveFormProps {
  readonly place: ItemPlace
  readonly title: string
  readonly revision: number
}

function RemoveForm({ place, title, revision }: RemoveFormProps) {
  const words = useWords(editorWords)
  return (
    <section className="max-w-[42rem]">
      <Heading level={2}>{words.removeTitle}</Heading>
      <p className="mb-4">{words.removeLead}</p>
      <Form>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="kind" value={place.kind} />
        <input type="hidden" name="item" value={place.code} />
        <Button look="danger" name="intent" value="remove">
          {words.removeNow(title)}
        </Button>
      </Form>
    </section>
  )
}
