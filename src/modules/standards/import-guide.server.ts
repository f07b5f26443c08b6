import type { Person } from '#platform/access.ts'
import { Refusal } from '#platform/fault.ts'
import { findDuplicateKey, locateJsonFault } from '#platform/files/locate-in-json.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Guide } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'
import { readGuideWorkbook } from './read-guide-workbook.server.ts'
import { type SaveOptions, saveGuide } from './save-guide.server.ts'

/** A file as a form brings it. */
export interface GuideFile {
  readonly name: string
  bytes(): Promise<Uint8Array>
}

/**
 * Saves the guide of a workbook or of a JSON document as a draft.
 *
 * @throws Refusal what reading the file refuses, each with its place; `guide.file_type`; and what `saveGuide` refuses
 */
export async function importGuide(
  services: Services,
  person: Person,
  file: GuideFile,
  options: SaveOptions,
): Promise<Guide> {
  requireRole(roleToPublishGuide(person))
  const document = await readDocument(await file.bytes(), file.name)
  return saveGuide(services, person, document, options)
}

/** The bytes with which every workbook (a ZIP archive) begins. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

async function readDocument(bytes: Uint8Array, name: string): Promise<unknown> {
  if (isArchive(bytes)) return (await readGuideWorkbook(bytes, { file: name })).guide
  if (!/\.json$/i.test(name)) throw new Refusal([{ code: 'guide.file_type', place: { file: name } }])
  return parseJson(new TextDecoder().decode(bytes), name)
}

function parseJson(text: string, file: string): unknown {
  const twice = findDuplicateKeySafely(text, file)
  if (twice === null) return JSON.parse(text)
  const place = { file, row: twice.line, column: String(twice.column), path: twice.path }
  throw new Refusal([{ code: 'json.duplicate_key', place, params: { key: twice.key } }])
}

function findDuplicateKeySafely(text: string, file: string): ReturnType<typeof findDuplicateKey> {
  try {
    JSON.parse(text)
  } catch {
    const { line, column } = locateJsonFault(text)
    throw new Refusal([{ code: 'json.syntax', place: { file, row: line, column: String(column), path: '' } }])
  }
  return findDuplicateKey(text)
}
