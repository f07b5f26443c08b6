import { expect, test } from 'vitest'
import vectors from '../../tests/vectors/folding.json' with { type: 'json' }
import { foldText } from './fold-text.ts'

test.each(vectors as [string, string][])('%j is searched as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('folding what is folded changes nothing', () => {
  for (const [, folded = ''] of vectors) expect(foldText(folded)).toBe(folded)
})

test('words that differ stay different', () => {
  expect(foldText('مركز')).not.toBe(foldText('مراكز'))
  expect(foldText('علي')).not.toBe(foldText('على ذلك'))
})
