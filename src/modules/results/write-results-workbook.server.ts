import { namesOf } from '#modules/standards/names-of.ts'
import type { Language } from '#platform/language.ts'
import { type SheetToWrite, type Value, writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import type { Centre } from '#scoring/centre.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'
import {
  centresSheet,
  criteriaSheet,
  type ObservationLine,
  observationsSheet,
  pillarsSheet,
  proofSheet,
  type ResultsContext,
  type ResultsSheet,
} from './write-results-workbook-sheets.ts'
import { type SummaryLine, summaryLines } from './write-results-workbook-summary.ts'
import { type ResultsWord, resultsWorkbookWords as words } from './write-results-workbook-words.ts'

export interface ResultsToWrite {
  readonly guide: Guide
  readonly formula: string
  /** SHA-256 of the whole result; null for a draft. */
  readonly digest: string | null
  readonly centres: readonly Centre[]
  readonly scores: readonly CentreScore[]
  /** Names of entities by code. */
  readonly entities?: ReadonlyMap<string, Text>
  /** As whoever exports may see them (`veilObservations`); without them there is no such sheet. */
  readonly observations?: readonly ObservationLine[]
}

/**
 * More than this makes a workbook that no program opens in comfort; the sheet is then left out, and the summary says so.
 * 86 centres with 92 criteria have 7,912 rows.
 */
const mostRows = 200_000

/**
 * Writes the results of a cycle as a workbook: Summary, Centres, Pillars, Criteria, Proof, Observations. Scores and
 * shares are numbers shown as percentages, with as many decimals as keep each on its side of the thresholds it is
 * compared with; names stand in both languages; an empty cell means “there is none”.
 *
 * @throws Refusal `workbook.cannot_hold`, see `writeWorkbook`
 */
export async function writeResultsWorkbook(
  results: ResultsToWrite,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { guide, scores, observations, centres, entities = new Map() } = results
  const context: ResultsContext = {
    names: namesOf(guide),
    centres: new Map(centres.map((centre) => [centre.code, centre])),
    entities,
  }
  const sheets: [ResultsWord, ResultsSheet][] = [
    ['centres', centresSheet(context, scores)],
    ['pillars', pillarsSheet(context, scores)],
    ['criteria', criteriaSheet(context, scores)],
    ['proof', proofSheet(context, scores)],
    ...(observations
      ? [['observations', observationsSheet(context, observations)] as [ResultsWord, ResultsSheet]]
      : []),
  ]
  const written = sheets.map(([word, sheet]) => ({
    word,
    sheet: toSheet(words[word][language], sheet, language),
  }))
  const tooLong = written.filter(({ sheet }) => sheet === null).map(({ word }) => words[word])
  const lines = [
    ...summaryLines(guide, scores, results),
    ...tooLong.map((name): SummaryLine => [words.leftOut, name[language]]),
  ]
  const shown = written.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))
  return writeWorkbook([summarySheet(lines, language), ...shown], language)
}

function summarySheet(lines: readonly SummaryLine[], language: Language): SheetToWrite {
  const other = language === 'ar' ? 'en' : 'ar'
  return {
    name: words.summary[language],
    columns: [
      { header: words.item[language], width: 48 },
      { header: words.itemOther[language], width: 48 },
      { header: words.value[language], width: 70 },
    ],
    rows: lines.map(([item, value]) => [item[language], item[other], value]),
  }
}

const wide: ReadonlySet<ResultsWord> = new Set([
  ...(['nameAr', 'nameEn', 'titleAr', 'titleEn', 'textAr', 'textEn', 'conditionAr', 'conditionEn'] as const),
  ...(['entityAr', 'entityEn'] as const),
])

/** Null where it would have too many rows. */
function toSheet(name: string, { headers, rows }: ResultsSheet, language: Language): SheetToWrite | null {
  const kept: (readonly Value[])[] = []
  for (const row of rows) {
    if (kept.push(row) > mostRows) return null
  }
  return {
    name,
    columns: headers.map((header) =>
      typeof header === 'string'
        ? { header: words[header][language], ...(wide.has(header) && { width: 40 }) }
        : { header: header.name[language] },
    ),
    rows: kept,
  }
}
