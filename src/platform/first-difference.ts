export interface Difference {
  /** JSON pointer to the place. */
  readonly path: string
  /** The values there; undefined where one side has none. */
  readonly was: unknown
  readonly is: unknown
}

/**
 * The first place, in document order, where two JSON values differ; null when they are equal. The order of members
 * in an object is no difference.
 *
 * @example firstDifference({ a: [1, 2] }, { a: [1, 3] }) // { path: '/a/1', was: 2, is: 3 }
 */
export function firstDifference(was: unknown, is: unknown, path = ''): Difference | null {
  if (Object.is(was, is)) return null
  if (Array.isArray(was) && Array.isArray(is)) return firstOfMembers(indexes(was, is), was, is, path)
  if (isObject(was) && isObject(is)) return firstOfMembers(names(was, is), was, is, path)
  return { path, was, is }
}

function firstOfMembers(keys: readonly string[], was: object, is: object, path: string): Difference | null {
  for (const key of keys) {
    const step = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const found = firstDifference(member(was, key), member(is, key), step)
    if (found !== null) return found
  }
  return null
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const member = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined

const indexes = (a: readonly unknown[], b: readonly unknown[]): string[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, index) => String(index))

const names = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])]
