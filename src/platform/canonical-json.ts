/** A value JSON can hold. `undefined` members of an object are left out, as JSON.stringify does. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

/**
 * JSON in the one form that the same value always has (RFC 8785): no white space, members sorted by the UTF-16 code
 * units of their names, numbers and strings as ECMAScript writes them. Equal values give equal bytes, so a digest
 * over them means something.
 *
 * Takes plain data. Throws a TypeError for what JSON cannot say: NaN, Infinity, a function, undefined as the value or
 * inside a list, a bigint, a lone surrogate.
 *
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value)
  throw new TypeError(`JSON cannot hold a ${typeof value}`)
}

function canonicalObject(value: object): string {
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key]
    if (member !== undefined) members.push(`${canonicalString(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}`)
  return JSON.stringify(value)
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('JSON cannot hold half a character')
  return JSON.stringify(value)
}
