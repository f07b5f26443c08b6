/** What a file is that should have been a workbook, by its bytes: its name may say anything. */
export type NotWorkbook =
  | 'workbook.empty'
  | 'workbook.encrypted'
  | 'workbook.old_format'
  | 'workbook.web_page'
  | 'workbook.is_csv'
  | 'workbook.not_workbook'

const zipMark = [0x50, 0x4b, 0x03, 0x04]
/** The container of Excel 97, and of every workbook that has a password. */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0]
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

/**
 * Null for a zip file, which a workbook is; otherwise what the file is instead.
 *
 * @param bytes the whole file, or its first part
 */
export function recogniseFile(bytes: Uint8Array): NotWorkbook | null {
  if (bytes.byteLength === 0) return 'workbook.empty'
  if (startsWith(bytes, zipMark)) return null
  if (startsWith(bytes, compoundMark)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return whole.includes(utf16('EncryptedPackage')) ? 'workbook.encrypted' : 'workbook.old_format'
  }
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|!--|meta)/i.test(start)) return 'workbook.web_page'
  return looksLikeTable(start) ? 'workbook.is_csv' : 'workbook.not_workbook'
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Text with a separator in its first line; UTF-16 has a zero in every other byte, and is text all the same. */
function looksLikeTable(start: string): boolean {
  const text = /^(?:\xff\xfe|\xfe\xff)/.test(start) ? start.slice(2).replaceAll('\0', '') : start
  return ![...text].some(isControl) && /[,;\t]/.test(text.split(/[\r\n]/)[0] ?? '')
}

/** Not tab, line feed, form feed and carriage return, which texts have. */
const isControl = (character: string): boolean => character < '\t' || (character > '\r' && character < ' ')
