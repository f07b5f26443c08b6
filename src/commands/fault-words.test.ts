import { expect, test } from 'vitest'
import { faultCatalogue } from './fault-words.ts'

test('both languages have the same codes, and every text is complete', () => {
  expect(Object.keys(faultCatalogue.ar).sort()).toEqual(Object.keys(faultCatalogue.en).sort())
  const params = new Proxy({}, { get: (_, name) => `<${String(name)}>` })
  for (const words of [faultCatalogue.ar, faultCatalogue.en]) {
    for (const [code, { title, detail, remedy }] of Object.entries(words)) {
      for (const text of [title, detail(params), remedy(params)]) {
        expect(text.trim().length, code).toBeGreaterThan(2)
        expect(text, code).not.toContain('undefined')
      }
    }
  }
})
