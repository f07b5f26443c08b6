import { expect, test } from 'vitest'
import { fontCharacters } from './font-characters.ts'
import { readReportFonts } from './typst-fonts.ts'

test('both faces draw Arabic, Latin, both kinds of digits and the marks that reports use', () => {
  for (const font of readReportFonts()) {
    const characters = fontCharacters(font)
    for (const character of 'ابجدهوزحطيةىءأإآؤئ٠١٢٣٤٥٦٧٨٩٪٫٬،؛؟ABCxyz0123456789%+−±–«»') {
      expect(characters.has(character.codePointAt(0)!), character).toBe(true)
    }
  }
})

test('they do not draw what they do not hold', () => {
  const characters = fontCharacters(readReportFonts()[0]!)
  for (const character of '漢🎉') expect(characters.has(character.codePointAt(0)!), character).toBe(false)
  expect(characters.has(0xffff)).toBe(false)
})

test('bytes that are no font are refused', () => {
  expect(() => fontCharacters(new Uint8Array(64))).toThrow(RangeError)
})
