import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Fault } from '#platform/fault.ts'
import { FaultList, refuse } from '#platform/files/fault-list.ts'
import { foldHeader } from '#platform/files/map-columns.ts'
import { readTable } from '#platform/files/read-table.ts'
import type { Sheet } from '#platform/spreadsheets/cell.ts'
import { withoutGuard } from '#platform/spreadsheets/formula-guard.ts'
import { sheetPlace } from '#platform/spreadsheets/place.ts'
import { readWorkbook } from '#platform/spreadsheets/read-workbook.ts'
import { reportTaken } from '#platform/spreadsheets/sheet-table.ts'
import { takeText } from '#platform/spreadsheets/take-cell.ts'
import { centreEntries, entityEntries, namedEntries } from './list-entries.ts'
import {
  centreListColumns,
  entityColumns,
  governorateColumns,
  type ListKind,
  listKinds,
  reservedAttributes,
  sheetNames,
} from './registry-columns.ts'
import type { Attributes, EntityEntry, ListedCentre, NamedCode } from './registry-record.ts'
import { RegistryTable } from './registry-table.ts'

/** What a file says; a list that it does not hold is absent. */
export interface RegistryLists {
  readonly governorates?: readonly NamedCode[]
  readonly entities?: readonly EntityEntry[]
  readonly centres?: readonly ListedCentre[]
}

/** Where each entry of a list stands, in the order of the entries. */
export type ListPlaces = Partial<
  Record<ListKind, { readonly file: string; readonly rows: readonly number[] }>
>

export interface ReadLists {
  readonly lists: RegistryLists
  readonly places: ListPlaces
}

export interface RegistryFile {
  /** What faults call it. */
  readonly name: string
  readonly path: string
  /** What a CSV file, or a workbook of one sheet of another name, is a list of. */
  readonly kind: ListKind
}

/** What is known of the attributes of a centre, so that values keep their type and names their spelling. */
export type HeldAttributes = (code: string) => Attributes

/**
 * Reads a list of the registry: CSV of one kind, or a workbook with a sheet for each. Every fault of every row is told,
 * with row and column, and nothing is returned when there is one.
 *
 * @throws Refusal 400
 */
export async function readRegistryFile(
  file: RegistryFile,
  held: HeldAttributes,
  onProgress: OnProgress = () => {},
): Promise<ReadLists> {
  const faults = new FaultList()
  const reading = { file, held, faults, onProgress }
  const lists = (await isWorkbook(file.path)) ? await readSheets(reading) : await readCsv(reading)
  faults.refuseIfAny()
  return lists
}

type OnProgress = (read: number, size: number) => void

interface Reading {
  readonly file: RegistryFile
  readonly held: HeldAttributes
  readonly faults: FaultList
  readonly onProgress: OnProgress
}

/** Whether a file begins as zip files do, which workbooks are. */
async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

async function readCsv({ file, held, faults, onProgress }: Reading): Promise<ReadLists> {
  const name = basename(file.name) || 'registry.csv'
  const rename = (fault: Fault): Fault => ({ ...fault, place: { ...fault.place, file: name } })
  const report = (fault: Fault): void => faults.add(rename(fault))
  const reader = openList(file.kind, name, report, held)
  const rows = {
    onHeader: (cells: readonly string[]) => {
      if (!reader.takeHeader(cells.map(withoutGuard))) faults.refuseIfAny()
    },
    onRow: (cells: readonly string[], row: number) => reader.takeRow(cells.map(withoutGuard), row),
    onFault: report,
  }
  await readTable(file.path, rows, { onProgress }).catch((error: unknown) => {
    throw renameFaults(error, rename)
  })
  return reader.finish()
}

/** Faults of a file that cannot be read name the file that the person sent. */
function renameFaults(error: unknown, rename: (fault: Fault) => Fault): unknown {
  if (error instanceof Error && 'faults' in error) {
    const [first, ...more] = (error.faults as Fault[]).map(rename)
    if (first !== undefined && more.length === 0) return refuse(first)
  }
  return error
}

async function readSheets({ file, held, faults, onProgress }: Reading): Promise<ReadLists> {
  const name = basename(file.name) || 'registry.xlsx'
  const { sheets } = await readWorkbook(file.path, { file: name, onProgress })
  let lists: RegistryLists = {}
  let places: ListPlaces = {}
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue
    const kind = kindOf(sheet) ?? (sheets.length === 1 ? file.kind : undefined)
    const place = sheetPlace(name, sheet.name)
    if (kind === undefined)
      faults.add({ code: 'registry.sheet_unknown', place, params: { sheet: sheet.name } })
    else {
      const read = readSheet(sheet, kind, name, held, faults)
      lists = { ...lists, ...read.lists }
      places = { ...places, ...read.places }
    }
  }
  if (faults.count === 0 && Object.keys(lists).length === 0)
    throw refuse({ code: 'registry.nothing_to_import', place: { file: name } })
  return { lists, places }
}

const kindOf = ({ name }: Sheet): ListKind | undefined =>
  listKinds.find((kind) =>
    Object.values(sheetNames[kind]).some((known) => foldHeader(known) === foldHeader(name)),
  )

function readSheet(
  sheet: Sheet,
  kind: ListKind,
  file: string,
  held: HeldAttributes,
  faults: FaultList,
): ReadLists {
  const report = (fault: Fault): void => faults.add(fault)
  const [first, ...rows] = sheet.rows
  const reader = openList(kind, `${file} [${sheet.name}]`, report, held)
  const texts = (row: Sheet['rows'][number]): string[] =>
    row.cells.map((cell) => reportTaken(cell, takeText(cell), { file, sheet: sheet.name, report }) ?? '')
  if (first === undefined || !reader.takeHeader(texts(first), first.row)) return { lists: {}, places: {} }
  for (const row of rows) reader.takeRow(texts(row), row.row)
  return reader.finish()
}

interface ListReader {
  readonly takeHeader: (cells: readonly string[], row?: number) => boolean
  readonly takeRow: (cells: readonly string[], row: number) => void
  readonly finish: () => ReadLists
}

function openList(
  kind: ListKind,
  file: string,
  report: (fault: Fault) => void,
  held: HeldAttributes,
): ListReader {
  const listening = { file, report }
  if (kind === 'governorates') {
    const table = new RegistryTable(governorateColumns, listening)
    return readerOf(table, { kind, file }, () => ({ governorates: namedEntries(table.rows) }))
  }
  if (kind === 'entities') {
    const table = new RegistryTable(entityColumns, listening)
    return readerOf(table, { kind, file }, () => ({ entities: entityEntries(table.rows) }))
  }
  const table = new RegistryTable(centreListColumns, listening)
  return readerOf(table, { kind, file }, () => ({ centres: centreEntries(table.rows, table.others, held) }))
}

/** A column that is not known is an attribute in a list of centres, and a fault in the others. */
function readerOf<Name extends string>(
  table: RegistryTable<Name>,
  { kind, file }: { readonly kind: ListKind; readonly file: string },
  finish: () => RegistryLists,
): ListReader {
  return {
    takeHeader: (cells, row) => {
      const sound = table.takeHeader(cells, row)
      const unfit = table.others.filter((name) => kind !== 'centres' || reservedAttributes.has(name))
      for (const name of unfit) table.reportColumn('registry.reserved_column', name)
      return sound && unfit.length === 0
    },
    takeRow: (cells, row) => table.takeRow(cells, row),
    finish: () => ({ lists: finish(), places: { [kind]: { file, rows: table.rows.map(({ row }) => row) } } }),
  }
}
