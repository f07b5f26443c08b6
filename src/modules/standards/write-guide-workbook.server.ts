import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import {
  type SheetColumn,
  type SheetToWrite,
  type Value,
  writeWorkbook,
} from '#platform/spreadsheets/write-workbook.ts'
import type { Guide, Scale } from '#scoring/guide.ts'
import {
  emptyList,
  type GuideColumn,
  type GuideColumns,
  type GuideSheetKey,
  guideSheetKeys,
  guideSheets,
} from './guide-workbook.ts'

/** One row: the code of the item it belongs to, and the item. */
interface Entry {
  readonly parent?: string
  readonly record: object
}

/**
 * Writes a guide as a workbook that `readGuideWorkbook` reads back exactly: a sheet for each kind of item, headers and
 * names of sheets in the given language, texts in both. Lists that the guide does not have get no sheet.
 *
 * @throws Refusal 422 `guide_workbook.duplicate_code` when two scales, pillars, criteria or categories share a code:
 *   rows could not say which of them they belong to
 */
export async function writeGuideWorkbook(guide: Guide, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const entries = entriesOf(guide)
  refuseDuplicates(entries)
  const sheets = guideSheetKeys.flatMap((key) => {
    const list = entries[key]
    return list === undefined ? [] : [toSheet(key, list, language)]
  })
  return writeWorkbook(sheets, language)
}

function entriesOf(guide: Guide): Readonly<Record<GuideSheetKey, readonly Entry[] | undefined>> {
  const scales = Object.entries(guide.scales)
  const criteria = guide.pillars.flatMap(({ code, criteria }) =>
    criteria.map((record) => ({ parent: code, record })),
  )
  return {
    guide: [{ record: guide }],
    scales: scales.map(([code, scale]) => ({ record: { ...scale, code } })),
    levels: scales.flatMap(([code, scale]) => levelsOf(code, scale)),
    points: scales.flatMap(([code, scale]) => pointsOf(code, scale)),
    instruments: Object.entries(guide.instruments).map(([code, instrument]) => ({
      record: { ...instrument, code },
    })),
    pillars: guide.pillars.map((record) => ({ record })),
    criteria,
    measures: criteria.flatMap(({ record }) =>
      record.measures.map((measure) => ({ parent: record.code, record: measure })),
    ),
    figures: guide.figures?.map((record) => ({ record })),
    cohortFigures: guide.cohortFigures?.map((record) => ({ record })),
    categories: guide.categories.map((record) => ({ record })),
    conditions: guide.categories.flatMap(({ code, when }) =>
      when.map((record) => ({ parent: code, record })),
    ),
    bands: guide.bands?.map((record) => ({ record })),
  }
}

const levelsOf = (parent: string, scale: Scale): Entry[] =>
  scale.kind === 'levels' ? scale.levels.map((record) => ({ parent, record })) : []

function pointsOf(parent: string, scale: Scale): Entry[] {
  if (scale.kind === 'number')
    return scale.points.map(([value, score]) => ({ parent, record: { value, score } }))
  return scale.kind === 'points' ? scale.allowed.map((value) => ({ parent, record: { value } })) : []
}

const parents: readonly GuideSheetKey[] = ['scales', 'pillars', 'criteria', 'categories']

function refuseDuplicates(entries: ReturnType<typeof entriesOf>): void {
  const faults = parents.flatMap((key) => {
    const codes = (entries[key] ?? []).map(({ record }) => String(valueAt(record, ['code'])))
    const twice = new Set(codes.filter((code, index) => codes.indexOf(code) !== index))
    return [...twice].map((code) => ({
      code: 'guide_workbook.duplicate_code',
      params: { sheet: guideSheets[key].en, code },
    }))
  })
  if (faults.length > 0) throw new Refusal(faults)
}

function toSheet(key: GuideSheetKey, entries: readonly Entry[], language: Language): SheetToWrite {
  const { columns, ...names }: { columns: GuideColumns; en: string; ar: string } = guideSheets[key]
  const list = Object.entries(columns)
  return {
    name: names[language],
    columns: list.map(([name, column]) => toColumn(language === 'ar' ? column.ar : name, column)),
    rows: entries.map(({ parent, record }) =>
      list.map(([, { at }]) => (at.length === 0 ? (parent ?? null) : toValue(valueAt(record, at)))),
    ),
  }
}

const widths: Readonly<Record<GuideColumn['kind'], number>> = {
  code: 22,
  text: 48,
  number: 12,
  boolean: 10,
  codes: 22,
}

const toColumn = (header: string, { kind }: GuideColumn): SheetColumn => ({
  header,
  width: Math.max(widths[kind], header.length + 2),
  wrap: kind === 'text',
})

/** What stands at a path; undefined where a step is no object. */
function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    record,
  )
}

/** An object here is a condition’s other kind of value, which has a column of its own. */
function toValue(value: unknown): Value {
  if (Array.isArray(value)) return value.length === 0 ? emptyList : value.join(', ')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
