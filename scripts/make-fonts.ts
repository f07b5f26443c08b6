import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fontverter from 'fontverter'
import subsetFont from 'subset-font'

/**
 * Makes the two font files that pages load: IBM Plex Sans Arabic cut down to Arabic, Latin, digits and the marks that
 * official text uses. Run after the font package changes: `node scripts/make-fonts.ts`; commit what it writes.
 *
 * The licence reserves the name "Plex" for the unmodified fonts, so the cut ones carry another name inside too.
 */
const source = '@expo-google-fonts/ibm-plex-sans-arabic'
const target = new URL('../src/ui/fonts/', import.meta.url)
const require = createRequire(import.meta.url)

const faces = [
  { from: '400Regular/IBMPlexSansArabic_400Regular.ttf', to: 'taqyeem-sans-regular.woff2' },
  { from: '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf', to: 'taqyeem-sans-semibold.woff2' },
]

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Latin, digits, punctuation
  [0xa0, 0xff], // accented Latin, guillemets, multiplication sign
  [0x60c, 0x60c], // Arabic comma
  [0x61b, 0x61b], // Arabic semicolon
  [0x61f, 0x61f], // Arabic question mark
  [0x621, 0x65f], // Arabic letters, tatweel, diacritics
  [0x660, 0x66d], // Arabic-Indic digits, percent, decimal and thousands separators
  [0x670, 0x671], // dagger alef, alef wasla
  [0x200b, 0x200f], // zero-width marks and direction marks
  [0x2013, 0x2014], // dashes
  [0x2018, 0x201d], // quotation marks
  [0x2022, 0x2022], // bullet
  [0x2026, 0x2026], // ellipsis
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // minus
  [0x2264, 0x2265], // at most, at least
  [0x2066, 0x2069], // direction isolates
]

const text = ranges
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  )
  .join('')

/** Names of the family, the face and the file inside a font; the copyright and licence keep theirs. */
const ownNames = new Set([1, 3, 4, 6, 16, 17])

for (const face of faces) {
  const whole = await readFile(require.resolve(`${source}/${face.from}`))
  const cut = await subsetFont(whole, text, { targetFormat: 'sfnt', noHinting: true })
  const packed = await fontverter.convert(rename(cut), 'woff2')
  await writeFile(new URL(face.to, target), packed)
  process.stdout.write(`${face.to}: ${packed.length} bytes (from ${whole.length})\n`)
}

await copyFile(require.resolve(`${source}/LICENSE_FONT`), new URL('LICENSE.txt', target))

/** Gives the font its other name, letter for letter, so that nothing in the file moves. */
function rename(font: Buffer): Buffer {
  const renamed = Buffer.from(font)
  const table = findTable(renamed, 'name')
  const count = renamed.readUInt16BE(table + 2)
  const strings = table + renamed.readUInt16BE(table + 4)
  for (let at = table + 6; at < table + 6 + count * 12; at += 12) {
    if (!ownNames.has(renamed.readUInt16BE(at + 6))) continue
    const start = strings + renamed.readUInt16BE(at + 10)
    const bytes = renamed.subarray(start, start + renamed.readUInt16BE(at + 8))
    const wide = renamed.readUInt16BE(at) !== 1
    const name = wide ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1')
    const other = name
      .replaceAll('IBM Plex Sans Arabic', 'Taqyeem Sans Arabic ')
      .replaceAll('IBMPlexSansArabic', 'TaqyeemSansArabic')
    if (other.includes('Plex') || other.length !== name.length) throw new Error(`a name that stays: ${name}`)
    bytes.set(wide ? Buffer.from(other, 'utf16le').swap16() : Buffer.from(other, 'latin1'))
  }
  return renamed
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  throw new Error(`no table ${tag}`)
}
