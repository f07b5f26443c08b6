import { type NumberFormat, numberFormat } from './number-format.ts'
import type { Archive } from './open-archive.ts'
import { readPart } from './read-part.ts'

/** What each style of the workbook makes of a number, in the order in which cells refer to them. */
export async function readFormats(archive: Archive, part: string | null): Promise<NumberFormat[]> {
  const ids: number[] = []
  const codes = new Map<number, string>()
  if (part === null || !archive.has(part)) return []
  let inCellStyles = false
  await readPart(archive, part, {
    onOpen: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') inCellStyles = true
      else if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      else if (name === 'xf' && inCellStyles) ids.push(Number(numFmtId))
    },
    onClose: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return ids.map((id) => numberFormat(id, codes))
}
