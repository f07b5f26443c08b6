import { expect, test } from 'vitest'
import { smallGuide } from '../../../../tests/support/programme.ts'
import { findProblems } from './find-problems.ts'
import { findStaleTexts } from './find-stale-texts.ts'

const guideSaying = (ar: string, en: string, value = 0.92, figure = 'core.fulfilment') => {
  const guide = smallGuide()
  const when = [{ figure, op: '>=' as const, value, text: { ar, en } }]
  return { ...guide, categories: [{ ...guide.categories[0]!, when }] }
}

test('a sentence that states the threshold agrees, in any digits', () => {
  expect(findStaleTexts(guideSaying('٩٢٪ على الأقل', 'at least 92%'))).toEqual([])
  expect(findStaleTexts(guideSaying('٨٩٫٥٪ على الأقل', 'at least 89.5 %', 0.895))).toEqual([])
})

test('a sentence with another percentage is told, each language by itself', () => {
  const guide = guideSaying('90% على الأقل', 'at least 92%')
  expect(findStaleTexts(guide)).toEqual([{ pointer: '/categories/0/when/0/text/ar', threshold: '٩٢٪' }])
  const [problem] = findProblems(guide, 'en')
  expect(problem).toMatchObject({ place: { kind: 'category' }, field: 'when.0.text.ar' })
  expect(problem?.text).toContain('٩٢٪')
})

test('a sentence without a percentage, or with several of which one fits, is left alone', () => {
  expect(findStaleTexts(guideSaying('معظم المعايير', 'most of 12 criteria'))).toEqual([])
  expect(findStaleTexts(guideSaying('٩٢٪ لا ٩٠٪', '92%, not 90% as before'))).toEqual([])
})

test('a count is no percentage', () => {
  expect(findStaleTexts(guideSaying('لا شيء (0%)', 'none (0%)', 2, 'critical.failed'))).toEqual([])
})

test('the guides that are shipped agree with themselves', async () => {
  const { readFile } = await import('node:fs/promises')
  const shipped = JSON.parse(await readFile('guides/default.json', 'utf8'))
  expect(findStaleTexts(shipped)).toEqual([])
})
