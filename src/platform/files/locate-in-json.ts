import { findNodeAtLocation, type ParseError, parse, parseTree, visit } from 'jsonc-parser'

export interface TextPlace {
  /** Both counted from 1. */
  readonly line: number
  readonly column: number
}

/** Line and column of a place in a text. */
function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset)
  const lines = before.split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/**
 * Where a text that is not JSON breaks. JSON.parse itself names a position for some faults only.
 *
 * @example locateJsonFault('{\n  "a": abc\n}') // { line: 2, column: 8 }
 */
export function locateJsonFault(text: string): TextPlace {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  return placeAt(text, errors[0]?.offset ?? text.length)
}

/** The first name that stands twice in one object, or null. */
export function findDuplicateKey(text: string): (TextPlace & { key: string; path: string }) | null {
  const open: Set<string>[] = []
  let found: (TextPlace & { key: string; path: string }) | null = null
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set())
    },
    onObjectEnd: () => {
      open.pop()
    },
    onObjectProperty: (key, offset, _length, line, column, path) => {
      const names = open.at(-1)
      if (names?.has(key) && found === null) {
        const place = offset >= 0 ? { line: line + 1, column: column + 1 } : { line: 1, column: 1 }
        found = { ...place, key, path: toPointer([...path(), key]) }
      }
      names?.add(key)
    },
  })
  return found
}

/** The line on which the value a JSON pointer names begins; null when the text has no such value. */
export function lineOfPointer(text: string, pointer: string): number | null {
  const root = parseTree(text)
  const path = fromPointer(pointer)
  // A fault may name a member that is absent: then its parent is the place.
  for (let length = path.length; root !== undefined && length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, asJsonPath(root, path.slice(0, length)))
    if (node !== undefined) return placeAt(text, node.offset).line
  }
  return null
}

/** Numbers select in lists, names in objects; a pointer does not say which it means. */
function asJsonPath(
  root: NonNullable<ReturnType<typeof parseTree>>,
  path: readonly string[],
): (string | number)[] {
  const result: (string | number)[] = []
  for (const part of path) {
    const parent = findNodeAtLocation(root, result)
    result.push(parent?.type === 'array' && /^\d+$/.test(part) ? Number(part) : part)
  }
  return result
}

const toPointer = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const fromPointer = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
