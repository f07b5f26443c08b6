/** Thrown where lines are not as `layOutJson` writes them. */
export class LayoutError extends Error {}

/**
 * Reads what `layOutJson` writes, line by line, so that a file of any size can be read. Lists come back as lists of
 * texts when `keepText` says so of their place (such as `centres`), to be parsed when and if they are needed.
 *
 * Throws a LayoutError when the lines are laid out in another way, though they may still be JSON.
 */
export async function readLaidOut(
  lines: AsyncIterator<string>,
  keepText: (path: string) => boolean,
): Promise<Record<string, unknown>> {
  const first = await lines.next()
  if (first.done || first.value !== '{') throw new LayoutError()
  return readMembers(lines, '', keepText)
}

async function readMembers(
  lines: AsyncIterator<string>,
  path: string,
  keepText: (path: string) => boolean,
): Promise<Record<string, unknown>> {
  const members: Record<string, unknown> = {}
  for (let line = await nextLine(lines); !/^\},?$/.test(line); line = await nextLine(lines)) {
    const [, quoted, rest] = /^("(?:[^"\\]|\\.)*"):(.*)$/.exec(line) ?? []
    if (quoted === undefined || rest === undefined) throw new LayoutError()
    const name = String(parse(quoted))
    const place = path === '' ? name : `${path}/${name}`
    if (Object.hasOwn(members, name) || name === '__proto__') throw new LayoutError()
    if (rest === '[') members[name] = await readItems(lines, keepText(place))
    else if (rest === '{') members[name] = await readMembers(lines, place, keepText)
    else members[name] = parse(withoutComma(rest))
  }
  return members
}

async function readItems(lines: AsyncIterator<string>, asText: boolean): Promise<unknown[]> {
  const items: unknown[] = []
  for (let line = await nextLine(lines); !/^\],?$/.test(line); line = await nextLine(lines)) {
    const text = withoutComma(line)
    items.push(asText ? text : parse(text))
  }
  return items
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const next = await lines.next()
  if (next.done) throw new LayoutError()
  return next.value
}

const withoutComma = (text: string): string => (text.endsWith(',') ? text.slice(0, -1) : text)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new LayoutError()
  }
}
