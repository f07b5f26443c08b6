import { type Archive, damaged } from './open-archive.ts'
import { parseXml, XmlError, type XmlReader } from './parse-xml.ts'

/** Reads one part of a workbook as XML. @throws Refusal `workbook.damaged` naming the part. */
export async function readPart(archive: Archive, part: string, reader: XmlReader): Promise<void> {
  try {
    await parseXml(archive.read(part), reader)
  } catch (error) {
    throw error instanceof XmlError ? damaged(archive.file, part) : error
  }
}
