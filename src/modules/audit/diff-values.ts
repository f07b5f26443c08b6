/** One thing that an audited change says: where it stands, what it was, what it became. Null where there was nothing. */
export interface Difference {
  /** Names joined by dots: `phases.census.starts`; empty for a value that stands alone. */
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

const spell = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Every value below a value, with its path. */
function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || value === undefined) return
  const parts = typeof value === 'object' ? Object.entries(value) : []
  if (parts.length === 0) into.set(path, spell(value))
  for (const [name, part] of parts) flatten(part, path === '' ? name : `${path}.${name}`, into)
}

/**
 * What differs between two values of JSON, in the order of the first and then of the second.
 *
 * @example diffValues({ status: 'draft' }, { status: 'published' })
 *   // [{ path: 'status', before: 'draft', after: 'published' }]
 */
export function diffValues(before: unknown, after: unknown): Difference[] {
  const [was, is] = [new Map<string, string>(), new Map<string, string>()]
  flatten(before, '', was)
  flatten(after, '', is)
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((line) => line.before !== line.after)
}
