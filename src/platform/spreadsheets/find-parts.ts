import { posix } from 'node:path'
import { refuse } from '#platform/files/fault-list.ts'
import { type Archive, damaged } from './open-archive.ts'
import { readPart } from './read-part.ts'

export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  /** Sheets that hold a chart or a dialogue and no cells. */
  readonly otherSheets: readonly string[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly from1904: boolean
  /** The workbook names other files that its formulas read. */
  readonly hasExternalLinks: boolean
}

interface Relationship {
  readonly id: string
  /** Last word of the kind, such as `worksheet`; the same in both editions of the format. */
  readonly kind: string
  readonly target: string
}

/**
 * Follows the file from its root to its sheets, in the order in which the program shows them.
 *
 * @throws Refusal `workbook.macros`, `workbook.binary`, `workbook.other_program`, `workbook.not_workbook`,
 *   `workbook.damaged`
 */
export async function findParts(archive: Archive): Promise<WorkbookParts> {
  const root = await readRelationships(archive, '')
  const workbook = root.find(({ kind }) => kind === 'officeDocument')?.target
  if (workbook === undefined || !archive.has('[Content_Types].xml')) throw notWorkbook(archive)
  await checkContentType(archive, workbook)
  const links = await readRelationships(archive, workbook)
  const targetOf = (kind: string): string | null => links.find((link) => link.kind === kind)?.target ?? null
  const { sheets, from1904 } = await readSheetList(archive, workbook)
  const linked = sheets.map((sheet) => ({ ...sheet, link: links.find(({ id }) => id === sheet.id) }))
  return {
    sheets: linked
      .filter(({ link }) => link?.kind === 'worksheet')
      .map(({ name, hidden, link }) => ({ name, hidden, part: link?.target ?? '' })),
    otherSheets: linked.filter(({ link }) => link?.kind !== 'worksheet').map(({ name }) => name),
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    from1904,
    hasExternalLinks: links.some(({ kind }) => kind === 'externalLink'),
  }
}

function notWorkbook(archive: Archive): Error {
  const { file } = archive
  const other = archive.has('mimetype') || archive.has('Index/Document.iwa')
  return refuse({ code: other ? 'workbook.other_program' : 'workbook.not_workbook', place: { file } })
}

async function checkContentType(archive: Archive, workbook: string): Promise<void> {
  const { file } = archive
  let type = ''
  await readPart(archive, '[Content_Types].xml', {
    onOpen: (name, { PartName, ContentType = '' }) => {
      if (name === 'Override' && PartName?.toLowerCase() === `/${workbook}`.toLowerCase()) type = ContentType
    },
  })
  if (/sheet\.binary/i.test(type)) throw refuse({ code: 'workbook.binary', place: { file } })
  if (/macroEnabled/i.test(type)) throw refuse({ code: 'workbook.macros', place: { file } })
  if (!/spreadsheetml/i.test(type)) throw refuse({ code: 'workbook.not_workbook', place: { file } })
}

async function readRelationships(archive: Archive, owner: string): Promise<Relationship[]> {
  const name = posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`)
  const found: Relationship[] = []
  if (!archive.has(name)) return found
  await readPart(archive, name, {
    onOpen: (element, { Id = '', Type = '', Target = '' }) => {
      if (element !== 'Relationship') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(owner), Target)
      found.push({ id: Id, kind: Type.split('/').at(-1) ?? '', target })
    },
  })
  return found
}

async function readSheetList(archive: Archive, workbook: string) {
  const sheets: { name: string; id: string; hidden: boolean }[] = []
  let from1904 = false
  await readPart(archive, workbook, {
    onOpen: (element, attributes) => {
      if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', id, hidden })
    },
  })
  if (sheets.length === 0) throw damaged(archive.file, workbook)
  return { sheets, from1904 }
}
