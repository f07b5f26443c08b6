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
  if (Array.isArray(value)) return canonicalList(value)
  if (typeof value === 'object') return canonicalObject(value)
  throw new TypeError(`JSON cannot hold a ${typeof value}`)
}

// Texts are added to one another rather than gathered and joined: results have hundreds of megabytes.
function canonicalList(items: readonly unknown[]): string {
  let text = ''
  // By index, so that a hole in the list is met as undefined and refused.
  for (let index = 0; index < items.length; index += 1) {
    text += (index === 0 ? '' : ',') + canonicalJson(items[index])
  }
  return `[${text}]`
}

function canonicalObject(value: object): string {
  let text = ''
  for (const key of sortedKeys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    text += `${(text === '' ? '' : ',') + canonicalName(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value)
  const sorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)
  return sorted ? keys : keys.sort()
}

const names = new Map<string, string>()
const namesKept = 10_000

/** The same names come again and again. */
function canonicalName(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const text = canonicalString(key)
  if (names.size < namesKept) names.set(key, text)
  return text
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}`)
  // String() and JSON.stringify agree on every finite number.
  return String(value)
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('JSON cannot hold half a character')
  return JSON.stringify(value)
}
