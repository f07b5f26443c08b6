import type { Centre } from './centre.ts'
import { fractionOf } from './fraction.ts'
import type { Status } from './result.ts'
import type { TrialCells, TrialReading } from './trial-cells.ts'

/** Status, score as a number or as text with its exact fraction, n, value; what stands at the end and says nothing is left out. */
type PackedReading = readonly [
  status: number,
  score?: number | string | null,
  n?: number,
  value?: number | null,
]

interface Head {
  readonly centres: readonly Centre[]
  readonly readings: readonly (readonly PackedReading[])[]
}

const statuses: readonly Status[] = ['scored', 'not_applicable', 'excluded', 'missing', 'insufficient']

/**
 * The cells of a trial as bytes to send: the length of a head, the head as JSON, then two bytes for every measure at
 * every centre (little-endian). `unpackTrialCells` gives back the same.
 */
export function packTrialCells({ centres, readings, cells }: TrialCells): Uint8Array<ArrayBuffer> {
  const head: Head = { centres, readings: readings.map((list) => list.map(packReading)) }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const bytes = new Uint8Array(4 + text.length + 2 * cells.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, text.length, true)
  bytes.set(text, 4)
  for (const [at, cell] of cells.entries()) view.setUint16(4 + text.length + 2 * at, cell, true)
  return bytes
}

/** Reads what `packTrialCells` wrote. */
export function unpackTrialCells(bytes: Uint8Array<ArrayBuffer>): TrialCells {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(0, true)
  const { centres, readings } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
  const cells = new Uint16Array(readings.length * centres.length)
  for (let at = 0; at < cells.length; at += 1) cells[at] = view.getUint16(4 + length + 2 * at, true)
  return { centres, readings: readings.map((list) => list.map(unpackReading)), cells }
}

function packReading({ status, score, exact, n, value }: TrialReading): PackedReading {
  const code = statuses.indexOf(status)
  const detail: readonly [] | readonly [number, number | null] = n === 0 && value === null ? [] : [n, value]
  if (Number.isNaN(score)) return detail.length === 0 ? [code] : [code, null, ...detail]
  const printed = fractionOf(score)
  const same = printed.n === exact.n && printed.d === exact.d
  // The double travels beside its fraction: the two may differ in the last bit, and both must come out as they went in.
  return [code, same ? score : `${score} ${exact.n}/${exact.d}`, ...detail]
}

function unpackReading([code, packed, n = 0, value = null]: PackedReading): TrialReading {
  const rest = { status: statuses[code] ?? 'missing', n, value }
  if (packed === undefined || packed === null) return { ...rest, score: Number.NaN, exact: fractionOf(0) }
  if (typeof packed === 'number') return { ...rest, score: packed, exact: fractionOf(packed) }
  const [score = '', numerator = '', denominator = ''] = packed.split(/[ /]/)
  return { ...rest, score: Number(score), exact: { n: BigInt(numerator), d: BigInt(denominator) } }
}
