/** Glyphs by code point. */
type Glyphs = Map<number, number>

/**
 * The code points that a TrueType or OpenType font can show with their glyphs, read from its `cmap` table (formats 4 and
 * 12, which every font made for Unicode has).
 *
 * @throws RangeError when the bytes are no such font
 * @example fontCharacters(arabicFont).has('ع'.codePointAt(0)) // true
 */
export function fontCharacters(font: Uint8Array): Glyphs {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = findTable(view, 'cmap')
  const characters: Glyphs = new Map()
  const count = view.getUint16(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) readSegments(view, subtable, characters)
    if (format === 12) readGroups(view, subtable, characters)
  }
  return characters
}

/**
 * Where a table of a font begins, in bytes.
 *
 * @throws RangeError when the font has no such table
 */
export function findTable(view: DataView, tag: string): number {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new RangeError(`the font has no ${tag} table`)
}

/** Format 4: segments of 16-bit codes, each with a shift or a list of glyphs. Glyph 0 means "not there". */
function readSegments(view: DataView, at: number, into: Glyphs): void {
  const size = view.getUint16(at + 6)
  const [ends, starts, shifts, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(
    (part) => at + part,
  )
  for (let segment = 0; segment < size; segment += 2) {
    const [start, end] = [view.getUint16(starts! + segment), view.getUint16(ends! + segment)]
    const [shift, offset] = [view.getUint16(shifts! + segment), view.getUint16(offsets! + segment)]
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const place = offsets! + segment + offset + 2 * (code - start)
      const found = offset === 0 ? code + shift : view.getUint16(place)
      const glyph = (offset !== 0 && found !== 0 ? found + shift : found) & 0xffff
      if (glyph !== 0) into.set(code, glyph)
    }
  }
}

/** Format 12: groups of 32-bit codes with consecutive glyphs. */
function readGroups(view: DataView, at: number, into: Glyphs): void {
  const count = view.getUint32(at + 12)
  for (let group = 0; group < count; group += 1) {
    const record = at + 16 + group * 12
    const [first, last, glyph] = [0, 4, 8].map((part) => view.getUint32(record + part))
    for (let code = first!; code <= last!; code += 1) into.set(code, glyph! + code - first!)
  }
}
