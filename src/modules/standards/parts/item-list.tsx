import { Button } from '#ui/button.tsx'
import { controlLook, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { ItemRow } from '../editor/describe-item.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import type { ListedKind } from '../editor/item-place.ts'
import { scaleKinds } from '../editor/new-item.ts'
import { editorWords } from '../editor/words.ts'

interface ItemListProps {
  readonly edition: Edition
  readonly revision: number
  readonly kind: ListedKind
  /** Code of the item they belong to; empty for those of the guide itself. */
  readonly parent: string
  readonly rows: readonly ItemRow[]
  /** The code that was just refused, and why. */
  readonly refused?: RefusedCode | undefined
}

export interface RefusedCode {
  readonly kind: string
  readonly code: string
  readonly text: string
}

/** Kinds whose order means nothing. */
const unordered: ReadonlySet<ListedKind> = new Set(['scale', 'instrument'])

/** The items of one kind: what each is called, what it carries, its place among the others, and a form for one more. */
export function ItemList(props: ItemListProps) {
  const { kind, rows } = props
  const words = useWords(editorWords)
  return (
    <section>
      <Heading level={2} id={`list-${kind}`}>
        {words.lists[kind]}
      </Heading>
      <p className="mb-4 text-quiet">{words.listHints[kind]}</p>
      {rows.length === 0 ? <p className="mb-4">{words.none}</p> : <Rows {...props} />}
      <AddForm {...props} />
    </section>
  )
}

function Rows({ edition, revision, kind, rows }: ItemListProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const has = (key: 'weight' | 'share' | 'count') => rows.some((row) => row[key] !== null)
  const figure = (key: 'weight' | 'share' | 'count', header: string): Column<ItemRow>[] =>
    has(key) ? [{ key, header, numeric: true, cell: (row) => row[key] }] : []
  return (
    <Table
      caption={words.lists[kind]}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'title',
          header: words.title,
          cell: ({ code, title }) => (
            <a
              href={urlTo(language, 'guideItem', { ...edition, kind, item: code })}
              className="inline-block py-1"
            >
              <bdi>{title}</bdi>
            </a>
          ),
        },
        { key: 'code', header: words.code, cell: ({ code }) => <bdi className="text-sm">{code}</bdi> },
        ...figure('weight', words.weight),
        ...figure('share', words.share),
        ...figure('count', words.itemCount),
        ...(rows.some(({ rules }) => rules.length > 0)
          ? [{ key: 'rules', header: words.ruleInWords, cell: (row: ItemRow) => <Rules rules={row.rules} /> }]
          : []),
        ...(unordered.has(kind) || rows.length < 2
          ? []
          : [
              {
                key: 'order',
                header: words.order,
                cell: (row: ItemRow) => <MoveForm row={row} kind={kind} revision={revision} />,
              },
            ]),
      ]}
    />
  )
}

const Rules = ({ rules }: { readonly rules: readonly string[] }) => (
  <ul>
    {rules.map((rule) => (
      <li key={rule}>{rule}</li>
    ))}
  </ul>
)

function MoveForm({
  row,
  kind,
  revision,
}: {
  readonly row: ItemRow
  readonly kind: ListedKind
  readonly revision: number
}) {
  const words = useWords(editorWords)
  const look = 'inline-flex min-h-11 cursor-pointer items-center px-2 text-brand underline'
  return (
    <Form className="flex">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="item" value={row.code} />
      <button type="submit" name="intent" value="up" className={look} aria-label={words.upOf(row.title)}>
        {words.up}
      </button>
      <button type="submit" name="intent" value="down" className={look} aria-label={words.downOf(row.title)}>
        {words.down}
      </button>
    </Form>
  )
}

function AddForm({ kind, parent, revision, refused }: ItemListProps) {
  const words = useWords(editorWords)
  const own = refused?.kind === kind ? refused : undefined
  return (
    <details className="opens my-4" open={own !== undefined}>
      <summary className="inline-flex min-h-11 items-center font-semibold text-brand">
        {words.addTitles[kind]}
      </summary>
      <Form noValidate className="mt-2 max-w-[24rem]">
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="parent" value={parent} />
        <Field id={`code-${kind}`} label={words.newCode} error={own?.text}>
          {({ describedBy, invalid }) => (
            <input
              id={`code-${kind}`}
              name="code"
              defaultValue={own?.code ?? (parent && `${parent}.`)}
              dir="ltr"
              spellCheck={false}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              className={`${controlLook} rtl:text-end`}
            />
          )}
        </Field>
        {kind === 'scale' && <ScaleKind />}
        <Button look="second" name="intent" value="add">
          {words.add}
        </Button>
      </Form>
    </details>
  )
}

function ScaleKind() {
  const words = useWords(editorWords)
  return (
    <Select
      name="scale"
      label={words.scaleKind}
      options={scaleKinds.map((one) => ({ value: one, label: words.scaleKinds[one] }))}
    />
  )
}
