import type { Database } from '#platform/database.ts'
import type { Language } from '#platform/language.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { type SheetToWrite, type Value, writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import { joinList } from './join-list.ts'
import { hoursCells } from './list-hours.ts'
import { listGovernorates } from './read-choices.server.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { centreListColumns, entityColumns, type ListKind, listKinds, sheetNames } from './registry-columns.ts'
import type { CentreRecord, EntityRecord, NamedCode } from './registry-record.ts'

interface List {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/**
 * One list of the registry as CSV, as it was on a day. It imports again unchanged.
 *
 * @param day ISO date
 */
export async function exportCsv(database: Database, kind: ListKind, day: string): Promise<string> {
  const { header, rows } = await readList(database, kind, day)
  return [...writeCsv(header, rows)].join('')
}

/** The whole registry as a workbook of three sheets, as it was on a day. It imports again unchanged. */
export async function exportWorkbook(
  database: Database,
  day: string,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets: SheetToWrite[] = []
  for (const kind of listKinds) {
    const { header, rows } = await readList(database, kind, day)
    const columns = header.map((name) => ({ header: name, width: name.startsWith('name_') ? 40 : 16 }))
    sheets.push({ name: sheetNames[kind][language], columns, rows })
  }
  return writeWorkbook(sheets, language)
}

async function readList(database: Database, kind: ListKind, day: string): Promise<List> {
  if (kind === 'governorates') return governorateList(await listGovernorates(database))
  if (kind === 'entities') return entityList([...(await readEntities(database, day)).values()])
  return centreList([...(await readCentres(database, day)).values()])
}

const byCode = (a: NamedCode, b: NamedCode): number => (a.code < b.code ? -1 : 1)

const governorateList = (governorates: readonly NamedCode[]): List => ({
  header: ['code', 'name_ar', 'name_en'],
  rows: governorates.map(({ code, name }) => [code, name.ar, name.en]),
})

const entityList = (entities: readonly EntityRecord[]): List => ({
  header: Object.keys(entityColumns),
  rows: entities
    .toSorted(byCode)
    .map(({ code, name, openedOn, closedOn, mergedInto }) => [
      ...[code, name.ar, name.en],
      ...[dayCell(openedOn), dayCell(closedOn), mergedInto],
    ]),
})

function centreList(centres: readonly CentreRecord[]): List {
  const attributes = [...new Set(centres.flatMap((centre) => Object.keys(centre.attributes)))].sort()
  return {
    header: [...Object.keys(centreListColumns), ...attributes],
    rows: centres
      .toSorted(byCode)
      .map((centre) => [
        ...centreCells(centre),
        ...attributes.map((name) => centre.attributes[name] ?? null),
      ]),
  }
}

const centreCells = (centre: CentreRecord): Value[] => [
  ...[centre.code, centre.name.ar, centre.name.en, centre.entity, centre.channel, centre.governorate],
  ...[centre.locality?.ar ?? null, centre.locality?.en ?? null, centre.latitude, centre.longitude],
  ...[dayCell(centre.openedOn), dayCell(centre.closedOn), centre.mergedInto],
  ...[joinList(centre.services.map(({ ar }) => ar)), joinList(centre.services.map(({ en }) => en))],
  ...[centre.hours?.ar ?? null, centre.hours?.en ?? null],
  ...hoursCells(centre.openingHours),
]

const dayCell = (day: string | null): Value => (day === null ? null : { day })
