import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language.ts'

test.each([
  [undefined, undefined, 'ar'],
  [undefined, 'en-GB,en;q=0.9', 'en'],
  [undefined, 'en;q=0.3, ar;q=0.8', 'ar'],
  [undefined, 'fr, de;q=0.5', 'ar'],
  [undefined, 'en;q=0', 'ar'],
  ['en', 'ar', 'en'],
  ['xx', 'en', 'en'],
] as const)('remembered %j, browser %j: %s', (remembered, accept, language) => {
  expect(chooseLanguage(remembered, accept)).toBe(language)
})
