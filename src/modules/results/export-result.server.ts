import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { sha256 } from '#platform/digest.ts'
import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'
import { listEnrolled } from '../cycles/read.server.ts'
import { listObservations } from '../evidence/read.server.ts'
import { veilObservations } from '../evidence/veil-observations.ts'
import { namesOf } from '../standards/names-of.ts'
import { type CycleResult, gatherCycle } from './gather-cycle.server.ts'
import { layOutJson } from './lay-out-json.ts'
import { listCentreResults, type ResultView } from './read.server.ts'
import { resultsTable } from './results-table.ts'
import { writeResultsWorkbook } from './write-results-workbook.server.ts'
import type { ObservationLine } from './write-results-workbook-sheets.ts'

type Found = CycleResult & { readonly result: ResultView }

export const exportFiles = ['results.xlsx', 'results.csv', 'results.json'] as const
export type ExportFile = (typeof exportFiles)[number]

export interface Exported {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer> | string
}

/**
 * The result of a cycle that stands for the person, as a file; null where there is none. What could tell who shopped
 * where and when is taken out: sources and days of secret instruments, and the ids of observations.
 *
 * @throws Refusal `workbook.cannot_hold`, see `writeResultsWorkbook`
 */
export async function exportResult(
  database: Database,
  person: Person | null,
  {
    cycle,
    file,
    language,
  }: { readonly cycle: number; readonly file: ExportFile; readonly language: Language },
): Promise<Exported | null> {
  const found = await gatherCycle(database, person, cycle)
  if (!found?.result) return null
  const of: Found = { ...found, result: found.result }
  const scores = await listScores(database, of)
  if (file === 'results.csv')
    return { type: 'text/csv; charset=utf-8', body: `\ufeff${[...resultsTable(of.guide, scores)].join('')}` }
  if (file === 'results.json') return { type: 'application/json; charset=utf-8', body: jsonOf(of, scores) }
  const body = await workbookOf(database, of, { scores, language })
  return { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body }
}

async function listScores(database: Database, { cycle, result }: Found): Promise<CentreScore[]> {
  const rows = await database
    .selectFrom('centre_result')
    .select('tree')
    .where('cycle_id', '=', cycle.id)
    .where('result_id', '=', result.id)
    .orderBy('centre')
    .execute()
  return rows.map(({ tree }) => tree as unknown as CentreScore)
}

function jsonOf({ cycle, guide, result }: Found, scores: readonly CentreScore[]): string {
  const { id, status, formula, guideSha256, wholeDigest } = result
  const content = {
    format: 'taqyeem-results/1',
    cycle: cycle.id,
    guide: { code: guide.code, edition: guide.edition, sha256: guideSha256 },
    result: { id, status, formula, digest: wholeDigest },
    centres: scores.map(withoutIds),
  }
  return [...layOutJson(content, 1)].join('')
}

const withoutIds = (score: CentreScore) => ({
  ...score,
  pillars: score.pillars.map((pillar) => ({
    ...pillar,
    criteria: pillar.criteria.map((criterion) => ({
      ...criterion,
      measures: criterion.measures.map(({ observations: _, leftOut: _left, ...measure }) => measure),
    })),
  })),
})

async function workbookOf(
  database: Database,
  { cycle, guide, result }: Found,
  { scores, language }: { readonly scores: readonly CentreScore[]; readonly language: Language },
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = await listCentreResults(database, cycle.id, result.id)
  const entities = new Map<string, Text>(lines.map(({ entity }) => [entity.code, entity.name]))
  const names = namesOf(guide)
  const zone = await readTimeZone(database)
  // Exempt centres have no part in a result, nor has what was observed of them.
  const scored = new Set(lines.map(({ code }) => code))
  const observed = Map.groupBy(
    (await listObservations(database, cycle.id)).filter(({ centre }) => scored.has(centre)),
    ({ centre }) => centre,
  )
  const observations = [...observed].flatMap(([centre, own]): ObservationLine[] => {
    const veiled = veilObservations(
      own,
      (measure) => names.measure(measure)?.instrument,
      (source) => sha256(`${result.wholeDigest}/${centre}/${source}`),
      zone,
    )
    return [...veiled.values()].map((observation) => ({ ...observation, centre }))
  })
  const { formula, status, wholeDigest } = result
  return writeResultsWorkbook(
    {
      ...{ guide, formula, scores, entities, observations },
      digest: status === 'draft' ? null : wholeDigest,
      centres: (await listEnrolled(database, cycle.id)).filter(({ code }) => scored.has(code)),
    },
    language,
  )
}
