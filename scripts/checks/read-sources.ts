import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { SourceFile } from './source-file.ts'

/** Reads every file below the folders whose name ends in one of `endings`. Folders that are not there count as empty. */
export const readSources = async (
  folders: readonly string[],
  endings: readonly string[],
): Promise<SourceFile[]> => {
  const found = await Promise.all(
    folders.map((folder) => readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])),
  )
  const paths = found
    .flat()
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    paths
      .sort()
      .map(async (path) => ({ path: path.split(sep).join('/'), text: await readFile(path, 'utf8') })),
  )
}
