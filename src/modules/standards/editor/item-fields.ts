import type { Guide, Scale } from '#scoring/guide.ts'
import type { ItemPlace } from './item-place.ts'

/**
 * What kind of answer a field takes. `share` is asked for as a percentage and kept as a fraction; `value` is a number or
 * the name of a figure; `codes` are codes with commas between them.
 */
export type AnswerKind =
  | 'line'
  | 'text'
  | 'latin'
  | 'number'
  | 'share'
  | 'value'
  | 'codes'
  | 'flag'
  | 'choice'

export interface ItemField {
  /** Name in the form and key of its words: `title.ar`, `weight`. Its path in the document, with dots. */
  readonly name: string
  readonly kind: AnswerKind
  /** An empty answer takes the key out of the document. */
  readonly optional?: boolean
  /** What can be chosen; an optional choice may also be left open. */
  readonly choices?: readonly string[]
}

/** A list of small records, asked for as rows. */
export interface RowsField {
  readonly name: string
  readonly kind: 'rows'
  readonly columns: readonly ItemField[]
  /** `pair`: stands in the document as [value, score]; `plain`: as the value alone. */
  readonly shape?: 'pair' | 'plain'
}

export type AnyField = ItemField | RowsField

const both = (name: string, kind: 'line' | 'text', optional = false): ItemField[] =>
  ['ar', 'en'].map((language) => ({ name: `${name}.${language}`, kind, optional }))

const title = both('title', 'line')
const freeTitle = both('title', 'line', true)
const text = both('text', 'text', true)
const weight: ItemField = { name: 'weight', kind: 'number', optional: true }
const mean: ItemField = {
  name: 'mean',
  kind: 'choice',
  optional: true,
  choices: ['arithmetic', 'geometric'],
}
const unit: ItemField = { name: 'unit', kind: 'choice', optional: true, choices: ['share', 'number'] }
const operators = ['>', '>=', '<', '<=', '==', '!=']
const op: ItemField = { name: 'op', kind: 'choice', choices: operators }
const figure: ItemField = { name: 'figure', kind: 'latin' }

const fixed = {
  guide: [
    ...title,
    ...text,
    { name: 'source', kind: 'text', optional: true },
    { name: 'illustrative', kind: 'flag', optional: true },
    { name: 'missing', kind: 'choice', choices: ['zero', 'leave_out', 'block'] },
    { name: 'stage', kind: 'choice', optional: true, choices: ['final', 'initial', 'latest'] },
    mean,
    { name: 'coreBy', kind: 'choice', optional: true, choices: ['count', 'weight'] },
    { name: 'gapAt', kind: 'share', optional: true },
  ],
  pillar: [...title, ...text, weight, mean],
  criterion: [
    ...title,
    ...text,
    { name: 'core', kind: 'flag', optional: true },
    weight,
    mean,
    { name: 'fulfilledAt', kind: 'share', optional: true },
    { name: 'appliesTo', kind: 'latin', optional: true },
    { name: 'was', kind: 'codes', optional: true },
  ],
  instrument: [
    ...freeTitle,
    {
      name: 'combine',
      kind: 'choice',
      optional: true,
      choices: ['mean', 'median', 'min', 'max', 'last', 'sum'],
    },
    { name: 'minimum', kind: 'number', optional: true },
    { name: 'population', kind: 'latin', optional: true },
  ],
  figure: [...freeTitle, { name: 'cel', kind: 'latin' }, unit],
  cohortFigure: [
    ...freeTitle,
    { name: 'of', kind: 'latin' },
    { name: 'take', kind: 'choice', choices: ['mean', 'median', 'rank', 'percentile'] },
    { name: 'among', kind: 'latin', optional: true },
    { name: 'by', kind: 'latin', optional: true },
    unit,
  ],
  category: [
    ...title,
    ...text,
    {
      name: 'tone',
      kind: 'choice',
      optional: true,
      choices: ['gold', 'silver', 'platinum', 'good', 'plain', 'poor'],
    },
    {
      name: 'when',
      kind: 'rows',
      columns: [figure, op, { name: 'value', kind: 'value' }, ...both('text', 'line', true)],
    },
  ],
  band: [...freeTitle, figure, op, { name: 'value', kind: 'number' }],
} as const satisfies Readonly<Record<string, readonly AnyField[]>>

const levelRows: RowsField = {
  name: 'levels',
  kind: 'rows',
  columns: [{ name: 'code', kind: 'latin' }, { name: 'score', kind: 'share' }, ...freeTitle],
}
const pointRows: RowsField = {
  name: 'points',
  kind: 'rows',
  shape: 'pair',
  columns: [
    { name: 'value', kind: 'number' },
    { name: 'score', kind: 'share' },
  ],
}
const allowedRows: RowsField = {
  name: 'allowed',
  kind: 'rows',
  shape: 'plain',
  columns: [{ name: 'value', kind: 'number' }],
}

function scaleFields({ kind }: Scale): readonly AnyField[] {
  if (kind === 'levels') return [...freeTitle, levelRows]
  if (kind === 'points')
    return [...freeTitle, allowedRows, { name: 'best', kind: 'choice', choices: ['low', 'high'] }]
  return [
    ...freeTitle,
    { name: 'unit', kind: 'line' },
    pointRows,
    { name: 'min', kind: 'number', optional: true },
    { name: 'max', kind: 'number', optional: true },
  ]
}

const measureFields = (guide: Guide): readonly AnyField[] => [
  ...both('text', 'text'),
  { name: 'instrument', kind: 'choice', choices: Object.keys(guide.instruments) },
  { name: 'scale', kind: 'choice', choices: Object.keys(guide.scales) },
  weight,
  { name: 'critical', kind: 'flag', optional: true },
  { name: 'evidence', kind: 'choice', optional: true, choices: ['none', 'note', 'photo', 'document'] },
  ...both('guidance', 'text', true),
]

/** What is asked about an item; the code is not among it: it is what the item is known by. */
export function fieldsOf(guide: Guide, { kind }: ItemPlace, node: object): readonly AnyField[] {
  if (kind === 'scale') return scaleFields(node as Scale)
  return kind === 'measure' ? measureFields(guide) : fixed[kind]
}
