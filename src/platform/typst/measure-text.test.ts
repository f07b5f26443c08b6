import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { expect, test } from 'vitest'
import { makeMeasure } from './measure-text.ts'
import { readReportFonts } from './typst-fonts.ts'

const fonts = readReportFonts()
const [plain, strong] = fonts.map(makeMeasure)

/** Every text of the default guide in one language, and numbers as reports write them. */
function someTexts(language: 'ar' | 'en'): string[] {
  const file = new URL('../../../guides/default.json', import.meta.url)
  const texts: string[] =
    language === 'ar' ? ['٩٤٫٧٪', '\u2066+٢٫٦\u2069', '٤٨٫٥٪ – ٩٥٫٦٪'] : ['94.7%', '+2.6', 'AVAToWe']
  JSON.parse(readFileSync(file, 'utf8'), (key, value) => {
    if (key === language && typeof value === 'string') texts.push(value)
    return value
  })
  return texts
}

/** What the typesetter finds, in em. */
function reallyWide(texts: readonly string[], language: 'ar' | 'en', weight: number): number[] {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] })
  const found = compiler.query(
    {
      mainFileContent: `#set text(font: "IBM Plex Sans Arabic", fallback: false, lang: "${language}", weight: ${weight},
        dir: ${language === 'ar' ? 'rtl' : 'ltr'}, size: 10pt, number-width: "tabular")
        #context [#metadata(json(bytes(sys.inputs.texts)).map(one => measure(one).width.pt() / 10)) <widths>]`,
      inputs: { texts: JSON.stringify(texts) },
    },
    { selector: '<widths>', field: 'value' },
  )
  return found[0]
}

test.each([
  ['ar', 400, plain],
  ['ar', 600, strong],
  ['en', 400, plain],
  ['en', 600, strong],
] as const)(
  'a text of the guide (%s, %i) never takes more than measured, nor much less',
  (language, weight, measure) => {
    const texts = someTexts(language)
    expect(texts.length).toBeGreaterThan(100)
    const real = reallyWide(texts, language, weight)
    let [said, taken] = [0, 0]
    for (const [index, text] of texts.entries()) {
      expect(measure!(text), text).toBeGreaterThanOrEqual(real[index]!)
      said += measure!(text)
      taken += real[index]!
    }
    expect(said / taken).toBeLessThan(language === 'ar' ? 1.5 : 1.06)
  },
)

test('marks of direction take no room, and what the font does not hold as much as its widest letter', () => {
  expect(plain!('\u2066a\u2069')).toBe(plain!('a'))
  expect(plain!('漢')).toBeGreaterThanOrEqual(plain!('m'))
})
