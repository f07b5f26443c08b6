import { expect, test } from 'vitest'
import { findWordFaults } from '../../../scripts/checks/find-word-faults.ts'

const ar = 'src/x/words.ar.ts'
const en = 'src/x/words.en.ts'
const both = (arabic: string, english: string) =>
  findWordFaults([
    { path: ar, text: arabic },
    { path: en, text: english },
  ])

test('words in their own letters pass, with numbers, settings, file names and names of products among them', () => {
  const arabic = `import type { X } from './language.ts'
    export const words = {
      a: 'اختر المنفذ بالمتغير PORT أو راجع docs/scoring.md، واحفظ الملف بالنوع .xlsx',
      b: ({ n }: { n: number }) => \`العدد \${n} من \${plural('ar', n, forms)} بالخيار --seed 4\`,
      'start.port_taken': { title: 'قائمة: code, name_ar, entity' },
    }`
  expect(
    both(
      arabic,
      `export const words = { a: 'Choose the port', b: (n: number) => \`\${n} of ‘x’\`, language: 'العربية' }`,
    ),
  ).toEqual([])
})

test('one language without the other', () => {
  expect(findWordFaults([{ path: ar, text: '' }])).toEqual([{ path: ar, problem: `has no ${en}` }])
  expect(findWordFaults([{ path: 'src/x/page-words.en.ts', text: '' }])).toMatchObject([
    { problem: 'has no src/x/page-words.ar.ts' },
  ])
})

test('an empty text', () => {
  expect(both("export const words = { a: '', b: ' ' }", '')).toMatchObject([
    { path: ar, line: 1, problem: 'is empty' },
    { problem: 'is empty' },
  ])
})

test('English left in the Arabic, and Arabic in the English', () => {
  expect(
    both(
      "export const words = {\n a: 'Save',\n b: () => `احفظ the file` }",
      "export const words = { a: 'حفظ' }",
    ),
  ).toEqual([
    { path: ar, line: 2, problem: '“Save” is not Arabic' },
    { path: ar, line: 3, problem: '“the file” is not Arabic' },
    { path: en, line: 1, problem: '“حفظ” is not English' },
  ])
})

test('the parts of a template between its values', () => {
  expect(
    both('export const words = { a: (n: number) => `من $' + '{n} rows $' + '{n} إلى` }', ''),
  ).toMatchObject([{ problem: '“rows” is not Arabic' }])
})
