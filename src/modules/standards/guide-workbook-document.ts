import type { Fault } from '#platform/fault.ts'
import { sheetPlace } from '#platform/spreadsheets/place.ts'
import { type GuideSheetKey, guideSheets } from './guide-workbook.ts'
import type { GuideRecord } from './guide-workbook-record.ts'

export type GuideRecords = Partial<Record<GuideSheetKey, readonly GuideRecord[]>>

/** Where a part of the document came from: sheet and cell, by JSON pointer. */
export type CellMap = ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>

interface Building {
  readonly records: GuideRecords
  readonly file: string
  readonly report: (fault: Fault) => void
  readonly cells: Map<string, { sheet: string; cell: string }>
}

/**
 * Puts the rows of a guide workbook together into a guide document, and says of every part which cell it came from.
 * Reports items that belong to none, and codes that stand twice where other rows refer to them.
 */
export function buildGuideDocument(
  records: GuideRecords,
  file: string,
  report: (fault: Fault) => void,
): { readonly document: unknown; readonly cells: CellMap } {
  const building: Building = { records, file, report, cells: new Map() }
  const [guide] = records.guide ?? []
  const document = {
    ...(guide === undefined ? {} : place(building, guide, '')),
    scales: byCode(building, 'scales', (scale, path) => scaleContent(building, scale, path)),
    instruments: byCode(building, 'instruments', () => ({})),
    pillars: items(building, 'pillars', '/pillars', null, (pillar, path) => ({
      criteria: items(building, 'criteria', `${path}/criteria`, pillar, (criterion, inner) => ({
        measures: items(building, 'measures', `${inner}/measures`, criterion),
      })),
    })),
    ...optionalItems(building, 'figures'),
    ...optionalItems(building, 'cohortFigures'),
    categories: items(building, 'categories', '/categories', null, (category, path) => ({
      when: items(building, 'conditions', `${path}/when`, category),
    })),
    ...optionalItems(building, 'bands'),
  }
  checkParents(building)
  return { document, cells: building.cells }
}

type Content = (record: GuideRecord, path: string) => object

/** Notes where the fields of a record came from, and gives them. */
function place({ cells }: Building, record: GuideRecord, path: string): Record<string, unknown> {
  cells.set(path, { sheet: record.sheet, cell: record.first })
  for (const [field, cell] of record.cells) cells.set(`${path}/${field}`, { sheet: record.sheet, cell })
  return record.fields
}

/** The records of a sheet that belong to a parent (or all of them), as a list. */
function items(
  building: Building,
  key: GuideSheetKey,
  path: string,
  parent: GuideRecord | null,
  content: Content = () => ({}),
): unknown[] {
  const own = (building.records[key] ?? []).filter(
    (record) => parent === null || record.parent === parent.fields.code,
  )
  return own.map((record, index) => {
    const at = `${path}/${index}`
    return { ...place(building, record, at), ...content(record, at) }
  })
}

const optionalItems = (building: Building, key: 'figures' | 'cohortFigures' | 'bands'): object =>
  building.records[key] === undefined ? {} : { [key]: items(building, key, `/${key}`, null) }

function byCode(building: Building, key: 'scales' | 'instruments', content: Content): object {
  const entries = (building.records[key] ?? []).map((record) => {
    const path = `/${key}/${String(record.fields.code ?? '')}`
    const { code, ...fields } = place(building, record, path)
    return [String(code ?? ''), { ...fields, ...content(record, path) }] as const
  })
  // Own members, whatever the code: an assignment would take __proto__ for something else.
  return Object.fromEntries(entries)
}

function scaleContent(building: Building, scale: GuideRecord, path: string): object {
  const levels = items(building, 'levels', `${path}/levels`, scale)
  if (scale.fields.kind === 'levels')
    return { levels, ...rest('points', points(building, scale, `${path}/points`)) }
  const key = scale.fields.kind === 'points' ? 'allowed' : 'points'
  return { [key]: points(building, scale, `${path}/${key}`), ...rest('levels', levels) }
}

/** What a scale of this kind does not have stays in sight, so that it is refused and not lost. */
const rest = (key: string, list: unknown[]): object => (list.length === 0 ? {} : { [key]: list })

const points = (building: Building, scale: GuideRecord, path: string): unknown[] =>
  (items(building, 'points', path, scale) as { value?: unknown; score?: unknown }[]).map(
    ({ value, score }) => (scale.fields.kind === 'points' && score === undefined ? value : [value, score]),
  )

const parentOf: Partial<Record<GuideSheetKey, GuideSheetKey>> = {
  levels: 'scales',
  points: 'scales',
  criteria: 'pillars',
  measures: 'criteria',
  conditions: 'categories',
}

function checkParents({ records, file, report }: Building): void {
  for (const key of ['scales', 'instruments', 'pillars', 'criteria', 'categories'] as const) {
    const seen = new Set<unknown>()
    for (const { fields, cells, sheet, first } of records[key] ?? []) {
      const cell = cells.get('code') ?? first
      const params = { sheet, cell, code: String(fields.code ?? '') }
      if (seen.has(fields.code)) {
        report({ code: 'guide_workbook.duplicate_code', place: sheetPlace(file, sheet, cell), params })
      }
      seen.add(fields.code)
    }
  }
  for (const [key, parent] of Object.entries(parentOf) as [GuideSheetKey, GuideSheetKey][]) {
    const codes = new Set((records[parent] ?? []).map(({ fields }) => fields.code))
    for (const { parent: code, parentCell: cell, sheet } of records[key] ?? []) {
      if (code !== null && codes.has(code)) continue
      const params = {
        sheet,
        cell,
        code: code ?? '',
        parent: guideSheets[parent].en,
        parent_ar: guideSheets[parent].ar,
      }
      report({ code: 'guide_workbook.unknown_parent', place: sheetPlace(file, sheet, cell), params })
    }
  }
}
