import { expect, test } from 'vitest'
import { inSentence } from './in-sentence.ts'

test.each([
  ['Third cycle', 'the third cycle'],
  ['Twenty-first cycle', 'the twenty-first cycle'],
  ['6th Taqyeem cycle', 'the 6th Taqyeem cycle'],
  ['Taqyeem 2027', 'Taqyeem 2027'],
  ['Cycle of 2027', 'Cycle of 2027'],
])('%j reads %j', (title, read) => {
  expect(inSentence(title)).toBe(read)
})
