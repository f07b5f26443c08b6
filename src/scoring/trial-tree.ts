import type {
  CentreTree,
  CriterionScore,
  InstrumentScore,
  MeasureScore,
  PillarScore,
  Status,
} from './result.ts'
import { roundShare } from './round-share.ts'
import { scoreCore } from './score-core.ts'
import { scoreCritical } from './score-critical.ts'
import { type TreeShares, treeShares } from './tree-shares.ts'
import { entered, isAbsent, readingAt, type TrialBlock, type TrialPlan } from './trial-block.ts'
import type { TrialReading } from './trial-cells.ts'

/**
 * The tree of one centre in a trial, as far as conditions and expressions can see it. Each part is made when it is first
 * read: a guide that looks at the core criteria alone makes no lists of hundreds of measures. What nothing can read (sums,
 * gaps, intervals, the observations) is empty.
 */
export class TrialTree implements CentreTree {
  readonly centre: string
  readonly blockedBy: readonly string[]
  readonly #block: TrialBlock
  readonly #plan: TrialPlan
  readonly #at: number
  readonly #blocked: ReadonlySet<number>
  #shares: TreeShares | undefined
  #asked: TreeShares | undefined
  #pillars: readonly PillarScore[] | undefined
  #instruments: readonly InstrumentScore[] | undefined

  /** @param at the place of the centre within the block */
  constructor(block: TrialBlock, at: number) {
    const { guide, cells } = block.plan
    const { from } = block
    this.#block = block
    this.#plan = block.plan
    this.#at = at
    this.centre = cells.centres[from + at]!.code
    const absent =
      guide.guide.missing === 'block'
        ? guide.measures.flatMap((_, measure) => (isAbsent(this.#reading(measure)) ? [measure] : []))
        : []
    this.blockedBy = absent.map((measure) => guide.measures[measure]!.measure.code)
    this.#blocked = new Set(absent.map((measure) => guide.measures[measure]!.criterion))
  }

  get overall(): CentreTree['overall'] {
    const score = this.#present(this.#block.columns.overall[this.#at]!, this.blockedBy.length > 0)
    return { status: score === null ? 'missing' : 'scored', score, numerator: null, denominator: 0 }
  }

  get core(): CentreTree['core'] {
    const { columns } = this.#block
    const { guide } = this.#plan
    const own = (column: Float64Array) => column.subarray(this.#at, this.#at + 1)
    const { coreFulfilled, coreApplicable } = columns
    return scoreCore(
      guide,
      { ...columns, coreFulfilled: own(coreFulfilled), coreApplicable: own(coreApplicable) },
      this.#blocked,
    )
  }

  get critical(): CentreTree['critical'] {
    return scoreCritical(this.#plan.critical.map((index) => this.#measure(index)))
  }

  /** Share by weight of what was asked (neither excluded nor not applicable) that could be scored. */
  get coverage(): number {
    const { measures } = this.#shareOfAsked
    return roundShare(
      measures.reduce(
        (sum, share, index) => (this.#reading(index).status === 'scored' ? sum + share : sum),
        0,
      ),
    )
  }

  get pillars(): readonly PillarScore[] {
    this.#pillars ??= this.#plan.guide.pillars.map((_, index) => this.#pillar(index))
    return this.#pillars
  }

  get instruments(): readonly InstrumentScore[] {
    this.#instruments ??= this.#plan.guide.instruments.map((_, index) => this.#instrument(index))
    return this.#instruments
  }

  #reading(measure: number): TrialReading {
    return readingAt(this.#plan.cells, this.#block.from + this.#at, measure)
  }

  #present(score: number, blocked: boolean): number | null {
    return Number.isNaN(score) || blocked ? null : score
  }

  /** Shares over the measures that take part in the result. */
  get #shareOfBase(): TreeShares {
    const { guide } = this.#plan
    this.#shares ??= treeShares(
      guide,
      guide.measures.map((_, index) => !Number.isNaN(entered(guide, this.#reading(index)))),
    )
    return this.#shares
  }

  /** Shares over the measures that were asked, absent ones included. */
  get #shareOfAsked(): TreeShares {
    const { guide } = this.#plan
    if (guide.guide.missing === 'zero') return this.#shareOfBase
    const isAsked = ({ status }: TrialReading) => status !== 'excluded' && status !== 'not_applicable'
    this.#asked ??= treeShares(
      guide,
      guide.measures.map((_, index) => isAsked(this.#reading(index))),
    )
    return this.#asked
  }

  #pillar(index: number): PillarScore {
    const { columns } = this.#block
    const { guide } = this.#plan
    const pillar = guide.pillars[index]!
    const from = guide.criterionLevel.starts[index]!
    const blocked =
      this.#blocked.size > 0 && pillar.criteria.some((_, child) => this.#blocked.has(from + child))
    const score = this.#present(columns.pillars[this.#at * guide.pillars.length + index]!, blocked)
    const share = () => roundShare(this.#shareOfBase.pillars[index]!)
    const criteria = keep(() => pillar.criteria.map((_, child) => this.#criterion(from + child)))
    return {
      ...nothing,
      kind: 'pillar',
      code: pillar.code,
      score,
      weight: pillar.weight ?? 1,
      get status() {
        return statusOf(score, criteria)
      },
      get share() {
        return share()
      },
      get criteria() {
        return criteria()
      },
    }
  }

  #criterion(index: number): CriterionScore {
    const { columns } = this.#block
    const { guide } = this.#plan
    const { criterion, fulfilledAt } = guide.criteria[index]!
    const from = guide.measureLevel.starts[index]!
    const measures = keep(() => criterion.measures.map((_, child) => this.#measure(from + child)))
    const raw = columns.criteria[this.#at * guide.criteria.length + index]!
    const score = this.#present(raw, this.#blocked.has(index))
    const share = () => roundShare(this.#shareOfBase.criteria[index]!)
    return {
      ...nothing,
      kind: 'criterion',
      code: criterion.code,
      score,
      weight: criterion.weight ?? 1,
      core: criterion.core ?? false,
      fulfilledAt,
      fulfilled: score === null ? null : score >= fulfilledAt,
      gap: null,
      get status() {
        return statusOf(score, measures)
      },
      get share() {
        return share()
      },
      get measures() {
        return measures()
      },
    }
  }

  #measure(index: number): MeasureScore {
    const { guide } = this.#plan
    const { measure, instrument } = guide.measures[index]!
    const reading = this.#reading(index)
    const raw = entered(guide, reading)
    const score = Number.isNaN(raw) ? null : roundShare(raw, guide.tieMargin, () => reading.exact)
    const critical = measure.critical ?? false
    const share = () => roundShare(this.#shareOfBase.measures[index]!)
    return {
      kind: 'measure',
      code: measure.code,
      instrument: instrument.code,
      status: reading.status,
      score,
      value: reading.value,
      n: reading.n,
      minimum: instrument.minimum,
      interval: null,
      weight: measure.weight ?? 1,
      critical,
      failed: critical && score !== null && score < 1,
      observations: [],
      leftOut: [],
      get share() {
        return share()
      },
    }
  }

  #instrument(index: number): InstrumentScore {
    const { guide, detail, instruments } = this.#plan
    const { code, minimum } = guide.instruments[index]!
    const score = this.#block.instruments[index]?.[this.#at] ?? Number.NaN
    const alone = { code, score: Number.isNaN(score) ? null : score, minimum }
    // Nothing reads the counts, and counting hundreds of measures again for every centre takes most of the time.
    if (!detail) return { ...alone, n: null, scored: 0, insufficient: 0, missing: 0 }
    const own = instruments[index]!.map((measure) => this.#reading(measure))
    const count = (status: Status) => own.filter((reading) => reading.status === status).length
    const ns = own.flatMap(({ status, n }) => (status === 'scored' ? [n] : []))
    return {
      ...alone,
      n: ns.length === 0 ? null : [Math.min(...ns), Math.max(...ns)],
      scored: count('scored'),
      insufficient: count('insufficient'),
      missing: count('missing'),
    }
  }
}

/** What no condition and no expression can read. */
const nothing = { numerator: null, denominator: 0 }

/** Makes something when it is first asked for, and then gives the same again. */
function keep<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: make() }
    return kept.value
  }
}

/** As in `buildTree`: a node without a score is out of the base when all under it is; otherwise something is missing. */
function statusOf(score: number | null, childrenOf: () => readonly { readonly status: Status }[]): Status {
  if (score !== null) return 'scored'
  const children = childrenOf()
  if (children.every(({ status }) => status === 'excluded')) return 'excluded'
  const outside = children.every(({ status }) => status === 'excluded' || status === 'not_applicable')
  return outside ? 'not_applicable' : 'missing'
}
