/**
 * Portions of something long, each asked for while the one before it is worked on, so that database and program work at
 * the same time. `read` gets the portion before (undefined at first) and answers the next; an empty one is the end and is
 * not given. At most two portions are held.
 *
 * @example for await (const rows of readAhead((before) => readRowsAfter(before?.at(-1)?.id ?? 0))) hash(rows)
 */
export async function* readAhead<Item>(
  read: (before: readonly Item[] | undefined) => Promise<readonly Item[]>,
): AsyncGenerator<readonly Item[], void, undefined> {
  let portion = await read(undefined)
  while (portion.length > 0) {
    const coming = read(portion)
    // Whoever stops early waits for nothing: what then fails is nobody's concern. Who goes on meets it below.
    coming.catch(() => {})
    yield portion
    portion = await coming
  }
}
