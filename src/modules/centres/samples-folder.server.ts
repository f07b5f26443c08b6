import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of the sets that ship with the program, found from here upwards: this file may run as it is or from the
 * built pages, which lie elsewhere.
 *
 * @throws Error when there is none: the program was taken apart
 */
export function samplesFolder(name: string, from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'samples', name)
    if (existsSync(found)) return found
    if (folder === dirname(folder)) throw new Error(`the folder samples/${name} is missing`)
  }
}
