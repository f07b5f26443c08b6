import type { Language } from '#platform/language.ts'
import { type SheetToWrite, type Value, writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import type { Centre } from '#scoring/centre.ts'
import { centreColumns } from './centres-table.ts'

/** The name of the sheet in each language; `readCentresWorkbook` knows both. */
export const centresSheet = { ar: 'المراكز', en: 'Centres' } as const

/**
 * Writes a list of centres as a workbook of one sheet that `readCentresWorkbook` reads back unchanged: the columns of the
 * CSV file, and one for each attribute that any centre has, in the order in which they first occur.
 */
export const writeCentresWorkbook = (
  centres: readonly Centre[],
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => writeWorkbook([centresSheetOf(centres, language)], language)

/** The sheet alone, for a workbook of several. */
export function centresSheetOf(centres: readonly Centre[], language: Language): SheetToWrite {
  const attributes = [...new Set(centres.flatMap((centre) => Object.keys(centre.attributes)))]
  return {
    name: centresSheet[language],
    columns: [
      { header: headerOf('code', language), width: 16 },
      { header: headerOf('name_ar', language), width: 40 },
      { header: headerOf('name_en', language), width: 40 },
      { header: headerOf('entity', language), width: 16 },
      { header: headerOf('channel', language), width: 14 },
      ...attributes.map((header) => ({ header })),
    ],
    rows: centres.map(({ code, name, entity, channel, attributes: own }): Value[] => [
      ...[code, name.ar, name.en, entity, channel],
      ...attributes.map((attribute) => own[attribute] ?? null),
    ]),
  }
}

const headerOf = (column: keyof typeof centreColumns, language: Language): string =>
  language === 'ar' ? (centreColumns[column].also[0] ?? column) : column
