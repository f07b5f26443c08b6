import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { GuideDifference, ItemDifference, ItemPlace, ShareChange } from '../diff-guides.ts'
import type { FieldValue } from '../diff-guides-fields.ts'
import { guideItemKinds } from '../diff-guides-items.ts'
import { editorWords } from '../editor/words.ts'
import { localText } from '../local-text.ts'
import { labelOf } from './refusal-texts.ts'

interface DifferenceViewProps {
  readonly difference: GuideDifference
  /** What items are called, by code. */
  readonly titles: Readonly<Record<string, string>>
}

/** What changed between two editions: counts, then kind by kind each item with its fields, then shares that moved along. */
export function DifferenceView({ difference, titles }: DifferenceViewProps) {
  const words = useWords(editorWords)
  const { items, reweighted } = difference
  if (items.length === 0 && reweighted.length === 0)
    return <EmptyState title={words.noDifference}>{words.compareLead}</EmptyState>
  return (
    <>
      <Counts difference={difference} />
      {guideItemKinds.map((kind) => {
        const own = items.filter((item) => item.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind}>
            <Heading level={2}>{kind === 'guide' ? words.kinds.guide : words.lists[kind]}</Heading>
            {own.map((item) => (
              <ItemChange key={`${item.change}/${item.code}`} item={item} />
            ))}
          </section>
        )
      })}
      {reweighted.length > 0 && <Reweighted reweighted={reweighted} titles={titles} />}
    </>
  )
}

function Counts({ difference: { counts } }: { readonly difference: GuideDifference }) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const kinds = guideItemKinds.filter((kind) => Object.values(counts[kind]).some((count) => count > 0))
  return (
    <>
      <Heading level={2}>{words.diffCounts}</Heading>
      <Table
        caption={words.diffCounts}
        captionHidden
        rows={kinds}
        rowKey={(kind) => kind}
        columns={[
          {
            key: 'kind',
            header: words.diffKind,
            cell: (kind) => (kind === 'guide' ? words.kinds.guide : words.lists[kind]),
          },
          ...(['added', 'removed', 'moved', 'changed'] as const).map((act) => ({
            key: act,
            header: words.diffActs[act],
            numeric: true,
            cell: (kind: (typeof kinds)[number]) => formatNumber(language, counts[kind][act]),
          })),
        ]}
      />
    </>
  )
}

const tones = { added: 'good', removed: 'danger', moved: 'plain', changed: 'notice' } as const

function ItemChange({ item }: { readonly item: ItemDifference }) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const { code, title, change, moved, fields, was, share } = item
  const acts = [
    ...(change === 'kept' ? [] : [change]),
    ...(moved ? (['moved'] as const) : []),
    ...(fields.length > 0 ? (['changed'] as const) : []),
  ]
  const place = ({ parent, position }: ItemPlace): string =>
    words.diffPlace(parent || words.diffTop, formatNumber(language, position))
  return (
    <Details
      open={fields.length > 0 && fields.length <= 6}
      summary={
        <>
          <bdi>{(title && localText(language, title)) || code}</bdi>{' '}
          {acts.map((act) => (
            <Tag key={act} tone={tones[act]}>
              {words.diffActs[act]}
            </Tag>
          ))}
        </>
      }
    >
      <p className="text-quiet">
        <bdi>{code}</bdi>
        {was && ` · ${words.diffRenamed(was)}`}
        {moved && ` · ${words.diffMoved(place(moved.from), place(moved.to))}`}
        {share && ` · ${words.diffShare}: ${shareText(share, language)}`}
      </p>
      {fields.length > 0 && <Fields item={item} />}
    </Details>
  )
}

function Fields({ item }: { readonly item: ItemDifference }) {
  const language = useLanguage()
  const words = useWords(editorWords)
  return (
    <Table
      caption={item.code}
      captionHidden
      rows={item.fields}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', header: words.diffField, cell: ({ field }) => <FieldName field={field} /> },
        { key: 'before', header: words.diffBefore, cell: ({ before }) => valueText(before, language) },
        { key: 'after', header: words.diffAfter, cell: ({ after }) => valueText(after, language) },
      ]}
    />
  )
}

/** A field by its label where it has one; conditions by their figure and comparison. */
function FieldName({ field }: { readonly field: string }) {
  const language = useLanguage()
  return <bdi>{labelOf(field, language)}</bdi>
}

function valueText(value: FieldValue, language: Language) {
  const words = editorWords[language]
  if (value === null || value === '') return '–'
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return formatNumber(language, value)
  return (
    <bdi dir="auto" className="block whitespace-pre-wrap">
      {words.choices[value] ?? value}
    </bdi>
  )
}

function shareText({ before, after }: ShareChange, language: Language): string {
  const text = (share: number | null): string =>
    share === null ? '–' : formatShare(language, share, { decimals: 2 })
  return `${text(before)} ${language === 'ar' ? '←' : '→'} ${text(after)}`
}

interface ReweightedProps {
  readonly reweighted: GuideDifference['reweighted']
  readonly titles: DifferenceViewProps['titles']
}

/** Pillars in view; criteria and measures, which may be hundreds, one click away. */
function Reweighted({ reweighted, titles }: ReweightedProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const byKind = Map.groupBy(reweighted, ({ kind }) => kind)
  return (
    <section>
      <Heading level={2}>{words.diffReweighted}</Heading>
      {(['pillar', 'criterion', 'measure'] as const).map((kind) => {
        const own = byKind.get(kind) ?? []
        if (own.length === 0) return null
        const name = `${words.lists[kind]} (${formatNumber(language, own.length)})`
        return (
          <Details key={kind} summary={name} open={kind === 'pillar'}>
            <Table
              caption={name}
              captionHidden
              rows={own}
              rowKey={({ code }) => code}
              columns={[
                { key: 'title', header: words.title, cell: ({ code }) => <bdi>{titles[code] || code}</bdi> },
                { key: 'share', header: words.diffShare, cell: (one) => shareText(one, language) },
              ]}
            />
          </Details>
        )
      })}
    </section>
  )
}
