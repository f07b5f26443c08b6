import { canonicalJson } from '#platform/canonical-json.ts'

/**
 * Canonical JSON laid out so that people can compare two versions line by line: each item of a list on a line of its
 * own, down to `depth` levels of objects. Taking the line feeds out gives the canonical JSON again, byte for byte.
 * Made in pieces, so that no large text is ever held whole; a line feed stands only at the end of a piece.
 *
 * @example [...layOutJson({ b: [1, 2], a: 'x' }, 1)].join('') // '{\n"a":"x",\n"b":[\n1,\n2\n]\n}'
 */
export function* layOutJson(value: unknown, depth: number): Generator<string> {
  if (Array.isArray(value)) yield* layOutList(value)
  else if (depth > 0 && typeof value === 'object' && value !== null) yield* layOutObject(value, depth)
  else yield canonicalJson(value)
}

function* layOutList(items: readonly unknown[]): Generator<string> {
  yield '[\n'
  for (let index = 0; index < items.length; index += 1) {
    yield `${canonicalJson(items[index])}${index + 1 < items.length ? ',' : ''}\n`
  }
  yield ']'
}

function* layOutObject(value: object, depth: number): Generator<string> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  yield '{\n'
  for (const [index, [name, member]] of members.entries()) {
    yield `${JSON.stringify(name)}:`
    yield* layOutJson(member, depth - 1)
    yield index + 1 < members.length ? ',\n' : '\n'
  }
  yield '}'
}
