/**
 * Texts inside a workbook: characters that XML cannot hold are written _x000D_ (their number, in hexadecimal), and a
 * text that merely looks so has its first underscore written that way.
 */
const written = /_x([0-9a-f]{4})_/gi

/** @example decodeText('a_x000D_b') // 'a\rb' */
export const decodeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(written, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text

/** Not a line feed or a tab: XML keeps those. A carriage return it would read as a line feed. */
const unfit = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/gu

/** Names that every object has: the writer underneath looks texts up in an object, and would find these there. */
const isObjectMember = (text: string): boolean => text in Object.prototype

const written4 = (unit: string): string =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** The text as it is stored; `decodeText` gives it back. Half a surrogate pair, which no file can hold, becomes U+FFFD. */
export function encodeText(text: string): string {
  const sound = text.toWellFormed()
  const plain = sound.replace(written, '_x005F_x$1_').replace(unfit, (found) => [...units(found)].join(''))
  return isObjectMember(plain) ? written4(plain) + plain.slice(1) : plain
}

function* units(text: string): Generator<string> {
  for (let index = 0; index < text.length; index += 1) yield written4(text[index] ?? '')
}
