import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

/**
 * Makes the two font files that pages load: IBM Plex Sans Arabic cut down to Arabic, Latin, digits and the marks that
 * official text uses. Run after the font package changes: `node scripts/make-fonts.ts`; commit what it writes.
 *
 * The licence reserves the name "Plex" for the unmodified fonts, so the cut ones carry another name and no name table.
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

for (const face of faces) {
  const whole = await readFile(require.resolve(`${source}/${face.from}`))
  const cut = await subsetFont(whole, text, { targetFormat: 'woff2', noHinting: true, dropTables: ['name'] })
  await writeFile(new URL(face.to, target), cut)
  process.stdout.write(`${face.to}: ${cut.length} bytes (from ${whole.length})\n`)
}

await copyFile(require.resolve(`${source}/LICENSE_FONT`), new URL('LICENSE.txt', target))
