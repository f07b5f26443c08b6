import { findTable, fontCharacters } from './font-characters.ts'

/** Width of a text on one line, in parts of its size (em). */
export type MeasureText = (text: string) => number

/**
 * How much wider a shaped text may come out than its characters added up: kerning, and forms of a letter that only
 * shaping knows.
 */
const ROOM = 1.03

/** Most texts whose width is remembered; reports of one result say mostly the same. */
const REMEMBERED = 20_000

/**
 * Makes a function that says how much room a text needs at most on one line. It adds up characters, each as wide as the
 * widest of its forms (an Arabic letter has up to four), and knows nothing of ligatures, so it says a little more than a
 * text takes, and never less.
 *
 * @param font bytes of a TrueType or OpenType font made for Unicode
 * @example makeMeasure(font)('مركز') // about 2.2
 */
export function makeMeasure(font: Uint8Array): MeasureText {
  const widths = widestForms(font)
  const widest = Math.max(...widths.values())
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    let sum = 0
    for (const character of text) sum += widths.get(character.codePointAt(0)!) ?? widest
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, sum * ROOM)
    return sum * ROOM
  }
}

/** Width by code point; marks of direction take none. A letter is as wide as its widest presentation form. */
function widestForms(font: Uint8Array): ReadonlyMap<number, number> {
  const advanceOf = readAdvances(font)
  const widths = new Map<number, number>()
  for (const [code, glyph] of fontCharacters(font)) {
    const letter = String.fromCodePoint(code).normalize('NFKC')
    const base = letter.codePointAt(0)!
    const own = advanceOf(glyph)
    widths.set(code, Math.max(own, widths.get(code) ?? 0))
    if (isPresentationForm(code) && letter.length === 1)
      widths.set(base, Math.max(own, widths.get(base) ?? 0))
  }
  for (const [first, last] of unseen) for (let code = first; code <= last; code += 1) widths.set(code, 0)
  return widths
}

const unseen = [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0x061c, 0x061c],
] as const

const isPresentationForm = (code: number): boolean => code >= 0xfb50 && code <= 0xfeff

function readAdvances(font: Uint8Array): (glyph: number) => number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const em = view.getUint16(findTable(view, 'head') + 18)
  const count = view.getUint16(findTable(view, 'hhea') + 34)
  const metrics = findTable(view, 'hmtx')
  return (glyph) => view.getUint16(metrics + 4 * Math.min(glyph, count - 1)) / em
}
