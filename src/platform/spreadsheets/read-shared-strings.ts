import { decodeText } from './escaped-text.ts'
import type { Archive } from './open-archive.ts'
import { readPart } from './read-part.ts'

/** The texts that cells refer to by number. Formatting inside a text is dropped; readings for East Asian scripts too. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<string[]> {
  const texts: string[] = []
  if (part === null || !archive.has(part)) return texts
  let text = ''
  let inText = false
  let inReading = false
  await readPart(archive, part, {
    onOpen: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = !inReading
    },
    onClose: (name) => {
      if (name === 'si') texts.push(decodeText(text))
      else if (name === 'rPh') inReading = false
      else if (name === 't') inText = false
    },
    onText: (piece) => {
      if (inText) text += piece
    },
  })
  return texts
}
