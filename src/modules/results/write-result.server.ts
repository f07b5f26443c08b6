import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { canonicalJson } from '#platform/canonical-json.ts'
import { layOutJson } from './lay-out-json.ts'
import { type ResultContent, type ResultDigests, resultFormat } from './result-file.ts'

/**
 * The text of `result.json`, in pieces: one centre or observation a line. The digests are made of the same pieces as
 * they pass and stand at the end; the generator also returns them.
 */
export function* writeResult(content: ResultContent): Generator<string, ResultDigests> {
  yield `{\n"format":${JSON.stringify(resultFormat)},\n"formula":${JSON.stringify(content.formula)},\n"guide":`
  const guide = yield* digesting(layOutJson(content.guide, 0))
  yield ',\n"inputs":'
  const inputs = yield* digesting(layOutJson(content.inputs, 1))
  yield ',\n'
  const output = yield* writeOutput(content)
  const digests = withWhole({ formula: content.formula, guide, inputs, output })
  yield `,\n"digests":${canonicalJson(digests)}\n}\n`
  return digests
}

/** The digests of a result, without keeping its text. */
export function digestResult(content: ResultContent): ResultDigests {
  const pieces = writeResult(content)
  for (let next = pieces.next(); ; next = pieces.next()) if (next.done) return next.value
}

/** Milliseconds of digesting after which others have their turn. */
const turn = 10

/** The same, with other work done between: the digests of a large result take many seconds. */
export async function digestInTurns(content: ResultContent): Promise<ResultDigests> {
  const pieces = writeResult(content)
  let since = performance.now()
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done) return next.value
    if (performance.now() - since < turn) continue
    await setImmediate()
    since = performance.now()
  }
}

/** The digest of the inputs of a result, without making the rest. */
export function digestInputs(inputs: ResultContent['inputs']): string {
  const pieces = digesting(layOutJson(inputs, 1))
  for (let next = pieces.next(); ; next = pieces.next()) if (next.done) return next.value
}

/** The members of the output: in the file they stand beside the others, for the digest they are one object. */
function* writeOutput({ centres, comparison, stability }: ResultContent): Generator<string, string> {
  const hash = createHash('sha256').update('{')
  const members = { centres, comparison, stability }
  let first = true
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) continue
    const start = `${first ? '' : ','}${JSON.stringify(name)}:`
    hash.update(start)
    yield first ? start : `,\n${start.slice(1)}`
    yield* through(layOutJson(value, 1), (text) => hash.update(text))
    first = false
  }
  return hash.update('}').digest('hex')
}

function* digesting(pieces: Iterable<string>): Generator<string, string> {
  const hash = createHash('sha256')
  yield* through(pieces, (text) => hash.update(text))
  return hash.digest('hex')
}

/** Lets the pieces through, and hands them on without the line feeds they end with: as canonical JSON. */
function* through(pieces: Iterable<string>, take: (text: string) => void): Generator<string, void> {
  for (const piece of pieces) {
    take(piece.endsWith('\n') ? piece.slice(0, -1) : piece)
    yield piece
  }
}

function withWhole(parts: Omit<ResultDigests, 'whole'> & { formula: string }): ResultDigests {
  const { formula, ...digests } = parts
  const whole = createHash('sha256').update(canonicalJson({ format: resultFormat, formula, ...digests }))
  return { ...digests, whole: whole.digest('hex') }
}
