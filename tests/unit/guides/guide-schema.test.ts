import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseGuide } from '#modules/standards/guide.ts'
import { checkGuide } from '#scoring/check-guide.ts'
import { makeGuideSchema } from '../../../scripts/make-guide-schema.ts'
import { guideNames, readGuideDocument } from './read-case.ts'

const committed = readFileSync(new URL('../../../docs/guide.schema.json', import.meta.url), 'utf8')
const accepts = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(committed),
)

test('the published file is what the script makes', () => {
  expect(committed).toBe(makeGuideSchema())
})

describe.each(guideNames())('guides/%s.json', (name) => {
  const spoilt = (spoil: (guide: Record<string, unknown>) => void): Record<string, unknown> => {
    const guide = readGuideDocument(name) as Record<string, unknown>
    spoil(guide)
    return guide
  }

  test('is accepted by the published schema and by the platform', () => {
    expect(accepts(readGuideDocument(name)), JSON.stringify(accepts.errors)).toBe(true)
    expect(parseGuide(readGuideDocument(name))).toEqual(readGuideDocument(name))
  })

  test.each([
    ['an unknown key', (guide: Record<string, unknown>) => Object.assign(guide, { colour: 'green' })],
    ['no pillars', (guide: Record<string, unknown>) => Object.assign(guide, { pillars: [] })],
    ['a code with a space', (guide: Record<string, unknown>) => Object.assign(guide, { code: 'a b' })],
    [
      'a title in one language',
      (guide: Record<string, unknown>) => Object.assign(guide, { title: { ar: 'دليل' } }),
    ],
    [
      'another rule for what is missing',
      (guide: Record<string, unknown>) => Object.assign(guide, { missing: 'guess' }),
    ],
    [
      'an unknown kind of scale',
      (guide: Record<string, unknown>) => Object.assign(guide, { scales: { s: { kind: 'stars' } } }),
    ],
  ])('with %s is refused by both', (_, spoil) => {
    expect(accepts(spoilt(spoil))).toBe(false)
    expect(() => parseGuide(spoilt(spoil))).toThrow('guide.invalid')
  })

  test('can be scored: weights, scales, expressions and categories are sound', () => {
    expect(checkGuide(parseGuide(readGuideDocument(name)))).toEqual([])
    const unsound = spoilt((guide) => Object.assign(guide, { scales: {} }))
    expect(checkGuide(parseGuide(unsound))).not.toEqual([])
  })

  test('names its source, in both languages what is ours', () => {
    const guide = parseGuide(readGuideDocument(name))
    if (name === 'default') expect(guide.illustrative).toBe(true)
    else {
      expect(guide.source).toMatch(/https?:\/\//)
      expect(guide.text?.ar).toMatch(/من عندنا/)
      expect(guide.text?.en).toMatch(/\b[Oo]urs\b/)
    }
  })
})
