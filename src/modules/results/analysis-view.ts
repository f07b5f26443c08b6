import { type Arrangement, readArrangement } from './arrange-centres.ts'
import type { CentreLine } from './read.server.ts'

/** The ways of looking at the centres of a cycle, in their order on the page. */
export const analysisKinds = ['list', 'heat', 'spread', 'dots', 'funnel', 'movers', 'missed', 'gaps'] as const

export type AnalysisKind = (typeof analysisKinds)[number]

/** What the address of the analysis asks for. */
export interface AnalysisView extends Arrangement {
  readonly kind: AnalysisKind
  /** Code; null for all. */
  readonly governorate: string | null
  /** The measure of the drawings of one measure; null for the first that has intervals. */
  readonly measure: string | null
  /** From 1. */
  readonly page: number
}

/** Rows of a page: the table bears more than a drawing. */
export const pageSizes: Readonly<Record<AnalysisKind, number>> = {
  list: 50,
  heat: 25,
  dots: 25,
  gaps: 25,
  spread: Number.POSITIVE_INFINITY,
  funnel: Number.POSITIVE_INFINITY,
  movers: Number.POSITIVE_INFINITY,
  missed: Number.POSITIVE_INFINITY,
}

/**
 * Reads a view from the query of an address; what is unknown counts as not asked.
 *
 * @example readAnalysisView(new URLSearchParams('view=heat&governorate=N')).kind // 'heat'
 */
export function readAnalysisView(query: URLSearchParams): AnalysisView {
  const asked = query.get('view')
  const page = Number.parseInt(query.get('page') ?? '1', 10)
  return {
    ...readArrangement(query),
    kind: analysisKinds.find((kind) => kind === asked) ?? 'list',
    governorate: query.get('governorate') || null,
    measure: query.get('measure') || null,
    page: page >= 1 ? page : 1,
  }
}

type Query = Record<string, string | number | undefined>

/** The query of a view with something changed; the page goes back to the first unless it is named. */
export function analysisQuery(view: AnalysisView, change: Partial<AnalysisView> = {}): Query {
  const asked = { ...view, page: 1, ...change }
  return {
    view: asked.kind === 'list' ? undefined : asked.kind,
    entity: asked.entity ?? undefined,
    governorate: asked.governorate ?? undefined,
    channel: asked.channel ?? undefined,
    class: asked.category ?? undefined,
    measure: asked.measure ?? undefined,
    sort: asked.sort,
    order: asked.descending ? 'down' : 'up',
    page: asked.page === 1 ? undefined : asked.page,
  }
}

/** The centres that lie in the governorate asked for; the other filters are those of `arrangeCentres`. */
export const inGovernorate = <Line extends Pick<CentreLine, 'governorate'>>(
  lines: readonly Line[],
  { governorate }: AnalysisView,
): readonly Line[] =>
  governorate === null ? lines : lines.filter((line) => line.governorate?.code === governorate)

/** The rows of a page, the page that there really is, and how many there are. */
export function pageOf<Row>(rows: readonly Row[], page: number, size: number) {
  if (!Number.isFinite(size)) return { rows, page: 1, pages: 1 }
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const shown = Math.min(page, pages)
  return { rows: rows.slice((shown - 1) * size, shown * size), page: shown, pages }
}
