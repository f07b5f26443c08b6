import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Where something lies that ships with the program, such as `samples/bahrain` or `guides/default.json`, found from here
 * upwards: this file may run as it is or from the built pages, which lie elsewhere.
 *
 * @throws Error when there is none: the program was taken apart
 */
export function shippedPath(path: string, from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, path)
    if (existsSync(found)) return found
    if (folder === dirname(folder)) throw new Error(`${path} is missing`)
  }
}
