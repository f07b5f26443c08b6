import type { Centre } from './centre.ts'
import { centreContext } from './centre-context.ts'
import type { Variable } from './compile-expression.ts'
import type { CentreTree, CriterionScore, MeasureScore, PillarScore } from './result.ts'

/** What is known of a centre at the moment an expression runs. */
export interface Known {
  readonly centre: Centre
  readonly tree: CentreTree
  readonly figures: Readonly<Record<string, number | null>>
  readonly cohort: Readonly<Record<string, number | null>>
}

const byCode = <T extends { readonly code: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.code, item]))

const pillarsOf = ({ pillars }: CentreTree) =>
  pillars.map(({ code, status, score, weight, share }: PillarScore) => ({
    code,
    status,
    score,
    weight,
    share,
  }))

const criteriaOf = ({ pillars }: CentreTree) =>
  pillars.flatMap((pillar) => pillar.criteria.map((criterion) => criterionView(pillar, criterion)))

const criterionView = (
  pillar: PillarScore,
  { code, status, score, core, fulfilled, weight, share }: CriterionScore,
) => ({ code, pillar: pillar.code, status, score, core, fulfilled, weight, share })

const measuresOf = ({ pillars }: CentreTree) =>
  pillars.flatMap((pillar) =>
    pillar.criteria.flatMap((criterion) =>
      criterion.measures.map((measure) => measureView(pillar, criterion, measure)),
    ),
  )

const measureView = (pillar: PillarScore, criterion: CriterionScore, measure: MeasureScore) => ({
  code: measure.code,
  criterion: criterion.code,
  pillar: pillar.code,
  instrument: measure.instrument,
  status: measure.status,
  score: measure.score,
  value: measure.value,
  n: measure.n,
  weight: measure.weight,
  share: measure.share,
  critical: measure.critical,
  failed: measure.failed,
})

const instrumentsOf = ({ instruments }: CentreTree) =>
  byCode(
    instruments.map(({ code, score, n, scored, missing, insufficient }) => ({
      code,
      score,
      n: n?.[0] ?? 0,
      scored,
      missing,
      insufficient,
    })),
  )

const makers: Record<Variable, (known: Known) => unknown> = {
  centre: ({ centre }) => centreContext(centre),
  overall: ({ tree }) => tree.overall.score,
  core: ({ tree }) => tree.core,
  critical: ({ tree }) => tree.critical,
  coverage: ({ tree }) => tree.coverage,
  pillars: ({ tree }) => pillarsOf(tree),
  pillar: ({ tree }) => byCode(pillarsOf(tree)),
  criteria: ({ tree }) => criteriaOf(tree),
  criterion: ({ tree }) => byCode(criteriaOf(tree)),
  measures: ({ tree }) => measuresOf(tree),
  measure: ({ tree }) => byCode(measuresOf(tree)),
  instruments: ({ tree }) => instrumentsOf(tree),
  figures: ({ figures }) => figures,
  cohort: ({ cohort }) => cohort,
}

/** The variables an expression reads, and no others: lists of hundreds of measures are made only for those who ask. */
export const expressionContext = (reads: ReadonlySet<Variable>, known: Known): Record<string, unknown> =>
  Object.fromEntries([...reads].map((name) => [name, makers[name](known)]))
