import { parseNumber } from '#platform/digits.ts'
import type { AnyField, ItemField, RowsField } from './item-fields.ts'

/** The answers of a form by field name, as text; a field of rows as the JSON of its rows. */
export type Answers = Readonly<Record<string, string>>

/** Why an answer was not taken: the id of the field, and which of the few reasons it is. */
export interface AnswerFault {
  readonly field: string
  readonly problem: 'number' | 'required' | 'choice'
}

type Value = string | number | boolean | object | undefined

/** Something of a record by its dotted path. */
const valueAt = (record: unknown, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      record,
    )

/** Twelve digits are what a person can mean; beyond them a fraction times 100 shows its binary dust. */
const percentText = (share: number): string => String(Number((share * 100).toPrecision(12)))
const shareOf = (percent: number): number => Number((percent / 100).toPrecision(12))

function answerOf(field: ItemField, record: unknown): string {
  const value = valueAt(record, field.name)
  if (value === undefined) return ''
  if (field.kind === 'flag') return value === true ? 'yes' : ''
  if (field.kind === 'share') return percentText(value as number)
  if (field.kind === 'codes') return (value as readonly string[]).join(', ')
  if (field.kind === 'value' && typeof value === 'object') return (value as { figure: string }).figure
  return String(value)
}

/** The rows of a field of rows, each with the answers of its columns. */
export function rowsOf(field: RowsField, record: unknown): Answers[] {
  const list = (valueAt(record, field.name) ?? []) as readonly unknown[]
  return list.map((item) => {
    const [value, score] = Array.isArray(item) ? item : [item, undefined]
    const row = field.shape === undefined ? item : { value, score }
    return Object.fromEntries(field.columns.map((column) => [column.name, answerOf(column, row)]))
  })
}

/** An item as the answers of its form. */
export const answersOf = (fields: readonly AnyField[], node: object): Answers =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === 'rows' ? JSON.stringify(rowsOf(field, node)) : answerOf(field, node),
    ]),
  )

/** Reads rows from their JSON; what is no such JSON counts as no rows. */
export function parseRows(answer: string): Answers[] {
  try {
    const rows: unknown = JSON.parse(answer === '' ? '[]' : answer)
    return Array.isArray(rows)
      ? rows.map((row) =>
          Object.fromEntries(Object.entries(row ?? {}).map(([key, text]) => [key, String(text)])),
        )
      : []
  } catch {
    return []
  }
}

/** What a form or a page of choices sent, field by field; a field that was not sent keeps the answer it had. */
export function readAnswers(fields: readonly AnyField[], form: FormData, kept: Answers): Answers {
  const sent = (name: string): string | null => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : null
  }
  return Object.fromEntries(
    fields.map((field) => {
      const whole = sent(field.name)
      if (field.kind !== 'rows' || whole !== null) return [field.name, whole ?? kept[field.name] ?? '']
      const rows = sentRows(field, sent)
      return [field.name, rows === null ? (kept[field.name] ?? '[]') : JSON.stringify(rows)]
    }),
  )
}

/** No scale or class has more rows than this. */
const mostRows = 1000

function sentRows(field: RowsField, sent: (name: string) => string | null): Answers[] | null {
  const rows: Answers[] = []
  for (let index = 0; index < mostRows; index += 1) {
    const cells = field.columns.map(({ name }) => [name, sent(`${field.name}.${index}.${name}`)] as const)
    if (cells.every(([, cell]) => cell === null)) return index === 0 ? null : rows
    // A choice is never empty, so it does not make a row by itself.
    const written = field.columns.some(({ kind }, at) => kind !== 'choice' && cells[at]?.[1])
    if (written) rows.push(Object.fromEntries(cells.map(([name, cell]) => [name, cell ?? ''])))
  }
  return rows
}

/**
 * The item with the answers that differ from what it says already; all else stays exactly as it is.
 *
 * @returns the item, and the answers that could not be taken (the item then keeps what it had there)
 */
export function applyAnswers(
  fields: readonly AnyField[],
  node: object,
  answers: Answers,
): { readonly node: object; readonly faults: readonly AnswerFault[] } {
  const before = answersOf(fields, node)
  const faults: AnswerFault[] = []
  const changed = fields.reduce((item: object, field) => {
    const answer = answers[field.name] ?? before[field.name]!
    if (answer === before[field.name]) return item
    if (field.kind === 'rows') {
      const old = (valueAt(item, field.name) ?? []) as readonly unknown[]
      const oldRows = rowsOf(field, item)
      const list = parseRows(answer).map((row, index) => {
        // A row that says what one said before is that one, with whatever the form does not ask about.
        const same = oldRows.findIndex((one) => JSON.stringify(one) === JSON.stringify(row))
        return same === -1 ? toRow(field, row, index, faults) : old[same]
      })
      return setAt(item, field.name, list)
    }
    return setAt(item, field.name, toValue(field, answer, field.name, faults, valueAt(item, field.name)))
  }, node)
  return { node: withoutEmptyPairs(fields, changed), faults }
}

function toRow(field: RowsField, row: Answers, index: number, faults: AnswerFault[]): unknown {
  const record = field.columns.reduce(
    (item: object, column) =>
      setAt(
        item,
        column.name,
        toValue(column, row[column.name] ?? '', `${field.name}.${index}.${column.name}`, faults, undefined),
      ),
    {},
  )
  const { value, score } = record as { value?: unknown; score?: unknown }
  if (field.shape === 'plain') return value
  return field.shape === 'pair' ? [value, score] : withoutEmptyPairs(field.columns, record)
}

function toValue(field: ItemField, answer: string, id: string, faults: AnswerFault[], old: unknown): Value {
  const refuse = (problem: AnswerFault['problem']): Value => {
    faults.push({ field: id, problem })
    return old as Value
  }
  if (answer === '' && /\.(ar|en)$/.test(field.name)) return ''
  if (answer === '' && field.optional) return undefined
  switch (field.kind) {
    case 'number':
    case 'share': {
      const number = parseNumber(answer)
      if (number === null) return refuse(answer === '' ? 'required' : 'number')
      return field.kind === 'share' ? shareOf(number) : number
    }
    case 'value':
      return answer === '' ? refuse('required') : (parseNumber(answer) ?? { figure: answer })
    case 'codes':
      return answer.split(/[,،\s]+/).filter(Boolean)
    case 'flag':
      return answer === 'yes'
    case 'choice':
      return field.choices?.includes(answer) ? answer : refuse('choice')
    case 'latin':
      return answer === '' ? refuse('required') : answer
    default:
      return answer
  }
}

/** A copy with a value at a dotted path; undefined takes the key out. */
function setAt(record: object, name: string, value: unknown): object {
  const [head = '', ...rest] = name.split('.')
  if (rest.length > 0) {
    const inner = ((record as Record<string, unknown>)[head] ?? {}) as object
    return { ...record, [head]: setAt(inner, rest.join('.'), value) }
  }
  if (value !== undefined) return { ...record, [head]: value }
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== head))
}

/** A text that may be absent and is empty in both languages is absent; one language alone keeps its place for the other. */
function withoutEmptyPairs(fields: readonly AnyField[], node: object): object {
  const pairs = fields.filter(
    (field): field is ItemField =>
      field.kind !== 'rows' && field.optional === true && field.name.endsWith('.ar'),
  )
  return pairs.reduce((item: object, { name }) => {
    const key = name.slice(0, -3)
    const pair = (item as Record<string, { ar?: string; en?: string } | undefined>)[key]
    if (pair === undefined) return item
    if (!pair.ar && !pair.en) return setAt(item, key, undefined)
    return setAt(item, key, { ar: pair.ar ?? '', en: pair.en ?? '' })
  }, node)
}
