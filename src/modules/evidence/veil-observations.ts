import { dayOf } from '#platform/day.ts'
import type { Observation, Stage } from '#scoring/observation.ts'

/** Instruments whose observers stay unknown to the centre and to the public. */
const secretInstruments: ReadonlySet<string> = new Set(['mystery'])

/** An observation as everybody may see it. */
export interface VeiledObservation {
  readonly measure: string
  readonly value: number | string | null
  readonly notApplicable: string | null
  readonly n: number
  readonly variance: number | null
  /** Of a secret instrument only which of the centre's occasions it was: S1, S2 … in no order of time. */
  readonly source: string | null
  /** ISO day (2026-01-06); of a secret instrument only the month (2026-01). */
  readonly when: string | null
  readonly stage: Stage
}

/**
 * Takes from one centre's observations what could tell who shopped there and when: the day, the source's own name and
 * the id. Sources are numbered in the order of `order`, which must say nothing of their time.
 *
 * @param instrumentOf the instrument of a measure
 * @param order maps a source to a text to sort by, such as a digest
 * @param zone by whose clock the day and the month are told
 * @returns by id of the observation
 */
export function veilObservations(
  observations: readonly Observation[],
  instrumentOf: (measure: string) => string | undefined,
  order: (source: string) => string,
  zone: string,
): ReadonlyMap<string, VeiledObservation> {
  const isSecret = ({ measure }: Observation) => secretInstruments.has(instrumentOf(measure) ?? '')
  const sources = [...new Set(observations.filter(isSecret).map(({ source }) => source))].filter(
    (source) => source !== null,
  )
  const keys = new Map(sources.map((source) => [source, order(source)]))
  const sorted = sources.sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1))
  const numbers = new Map(sorted.map((source, index) => [source, `S${index + 1}`]))
  return new Map(
    observations.map((observation) => {
      const {
        id,
        measure,
        value,
        notApplicable,
        n,
        variance,
        source,
        observedAt,
        stage = 'final',
      } = observation
      const secret = isSecret(observation)
      const shown = secret ? (numbers.get(source ?? '') ?? null) : source
      const when =
        observedAt === null
          ? null
          : dayOf(new Date(observedAt), zone).slice(0, secret ? 'YYYY-MM'.length : undefined)
      return [id, { measure, value, notApplicable, n, variance, source: shown, when, stage }]
    }),
  )
}
