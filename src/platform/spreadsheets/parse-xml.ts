import { SaxesParser } from 'saxes'

export interface XmlReader {
  /** Name without its prefix. */
  readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly onClose?: (name: string) => void
  readonly onText?: (text: string) => void
}

/** Why a part could not be read; `parseXml` throws nothing else but what the source and the reader throw. */
export class XmlError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'XmlError'
  }
}

/** A cell holds at most 32,767 characters; a text without end is an attack on the memory. */
const longestText = 2 * 1024 * 1024

/**
 * Reads XML piece by piece. Refuses a document type, so that no entity can be defined and none blown up; also whatever
 * is not well-formed.
 *
 * @throws XmlError
 */
export async function parseXml(source: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  let length = 0
  parser.on('error', (error) => {
    throw new XmlError(error.message)
  })
  parser.on('doctype', () => {
    throw new XmlError('document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    length = 0
    reader.onOpen(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({ name }) => reader.onClose?.(withoutPrefix(name)))
  const take = (text: string): void => reader.onText?.(text)
  parser.on('text', take)
  parser.on('cdata', take)
  for await (const piece of decode(source)) {
    length += piece.length
    if (length > longestText) throw new XmlError('endless text')
    parser.write(piece)
  }
  parser.close()
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

async function* decode(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const bytes of source) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    yield decodeOrFail(decoder, bytes)
  }
  if (decoder !== null) yield decodeOrFail(decoder)
}

/** UTF-8, or UTF-16 by its mark: the two that the format allows. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decodeOrFail(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw new XmlError('not UTF-8')
  }
}
