import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Language } from '#platform/language.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import type { CycleView } from '../cycles/read.server.ts'
import { namesOf } from '../standards/names-of.ts'
import type { ChartFrame } from './analysis/chart-frame.ts'
import { drawChanges } from './analysis/draw-changes.server.ts'
import { drawFlaggedGaps, drawInstruments, drawMissed } from './analysis/draw-counts.server.ts'
import { drawChance, drawIntervals } from './analysis/draw-measure.server.ts'
import { drawPillars } from './analysis/draw-pillars.server.ts'
import { drawSpread } from './analysis/draw-spread.server.ts'
import { type AnalysisView, inGovernorate, pageOf, pageSizes } from './analysis-view.ts'
import { arrangeCentres, type ComparedLine } from './arrange-centres.ts'
import { type CycleResult, gatherCycle, gatherPrevious, listCentresOf } from './gather-cycle.server.ts'
import type { ResultView } from './read.server.ts'
import {
  listRangedMeasures,
  readFlaggedGaps,
  readInstruments,
  readMissed,
  readPillarScores,
  readRangedMeasure,
} from './read-analysis.server.ts'
import { compareLines } from './summarize-cycle.ts'

/** More points than this in one drawing, or rows in its table, nobody reads. */
const mostInOneDrawing = 400

export interface Analysis extends CycleResult {
  readonly result: ResultView
  readonly previous: CycleView | null
  /** All centres of the cycle. */
  readonly all: readonly ComparedLine[]
  /** Those after the filter, in their order. */
  readonly count: number
  /** Those of the page shown. */
  readonly lines: readonly ComparedLine[]
  readonly page: number
  readonly pages: number
  readonly drawings: readonly Drawing[]
  /** Codes of the measures that drawings of one measure can show, and the one shown. */
  readonly measures: readonly string[]
  readonly measure: string | null
  /** True where the centres are more than `most`, and so not drawn. */
  readonly tooMany: boolean
  readonly most: number
}

/** One view of the result of a cycle, or null where there is no result that the person may see. */
export async function gatherAnalysis(
  database: Database,
  person: Person | null,
  {
    cycle,
    view,
    language,
  }: { readonly cycle: number; readonly view: AnalysisView; readonly language: Language },
): Promise<Analysis | null> {
  const found = await gatherCycle(database, person, cycle)
  if (!found?.result) return null
  const { guide, result } = found
  const previous = await gatherPrevious(database, person, cycle)
  const all = compareLines(await listCentresOf(database, found), await listCentresOf(database, previous))
  const categories = guide.categories.map(({ code }) => code)
  const arranged = arrangeCentres(inGovernorate(all, view), view, { language, categories })
  const page = pageOf(arranged, view.page, pageSizes[view.kind])
  const frame: ChartFrame = { language, guide, names: namesOf(guide) }
  const tooMany = page.rows.length > mostInOneDrawing && (view.kind === 'funnel' || view.kind === 'dots')
  const drawn = tooMany
    ? { drawings: [], measures: [], measure: null }
    : await draw(database, { cycle, result: result.id }, frame, view, page.rows)
  return {
    ...found,
    ...drawn,
    result,
    all,
    previous: previous?.cycle ?? null,
    count: arranged.length,
    lines: view.kind === 'list' ? page.rows : [],
    page: page.page,
    pages: page.pages,
    tooMany,
    most: mostInOneDrawing,
  }
}

type Drawn = Pick<Analysis, 'drawings' | 'measures' | 'measure'>

async function draw(
  database: Database,
  of: { readonly cycle: number; readonly result: string },
  frame: ChartFrame,
  view: AnalysisView,
  lines: readonly ComparedLine[],
): Promise<Drawn> {
  const only = (...drawings: (Drawing | null)[]): Drawn => ({
    drawings: drawings.filter((drawing) => drawing !== null),
    measures: [],
    measure: null,
  })
  switch (view.kind) {
    case 'list':
      return only()
    case 'heat':
      return only(drawPillars(frame, lines, await readPillarScores(database, of)))
    case 'spread':
      return only(drawSpread(frame, lines))
    case 'movers':
      return only(drawChanges(frame, lines))
    case 'missed':
      return only(drawMissed(frame, lines, await readMissed(database, of)))
    case 'gaps':
      return only(
        drawInstruments(frame, lines, await readInstruments(database, of)),
        drawFlaggedGaps(frame, lines, await readFlaggedGaps(database, of)),
      )
    default: {
      const ranged = await listRangedMeasures(database, of)
      const measures = measuresOf(frame).filter((code) => ranged.has(code))
      const measure = measures.find((code) => code === view.measure) ?? measures[0] ?? null
      if (measure === null) return only()
      const scores = await readRangedMeasure(database, of, measure)
      const drawing = (view.kind === 'dots' ? drawIntervals : drawChance)(frame, lines, measure, scores)
      return { drawings: [drawing], measures, measure }
    }
  }
}

/** In the order of the guide, those of surveys first: their intervals say most. */
function measuresOf({ guide }: ChartFrame): string[] {
  const measures = guide.pillars.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => criterion.measures),
  )
  const bySurvey = ({ instrument }: { readonly instrument: string }) => instrument === 'survey'
  return [...measures.filter(bySurvey), ...measures.filter((one) => !bySurvey(one))].map(({ code }) => code)
}
