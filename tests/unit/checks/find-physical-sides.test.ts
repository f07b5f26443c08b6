import { describe, expect, test } from 'vitest'
import { findPhysicalSides } from '../../../scripts/checks/find-physical-sides.ts'

const foundIn = (path: string, text: string) =>
  findPhysicalSides([{ path, text }]).map(({ problem }) => problem.split('”')[0]!.slice(1))

describe('in class names', () => {
  test.each([
    'ml-4',
    'mr-auto',
    '-ml-2',
    'pl-[3px]',
    'pr-0.5',
    'left-0',
    'right-1/2',
    'left-full',
    'text-left',
    'text-right',
    'border-l',
    'border-r-2',
    'rounded-l',
    'rounded-tr-lg',
    'float-left',
    'clear-right',
    'scroll-ml-2',
    'md:ml-4',
    'hover:border-l-4',
  ])('%s', (word) => {
    expect(foundIn('src/ui/x.tsx', `<p className="flex ${word} grow">`)).toEqual([
      word.replace(/^(md|hover):/, ''),
    ])
  })
})

describe('in style sheets and style objects', () => {
  test.each([
    ['a { margin-left: 1rem }', 'margin-left'],
    ['a { padding-right : 0 }', 'padding-right'],
    ['a { border-left-color: red }', 'border-left-color'],
    ['a { left: 0 }', 'left'],
    ['a { float: left }', 'float: left'],
    ['a { text-align:right }', 'text-align:right'],
    ['a { border-top-left-radius: 1px }', 'border-top-left-radius'],
    ['a { @apply ml-4; }', 'ml-4'],
  ])('%s', (text, word) => {
    expect(foundIn('src/ui/x.css', text)).toEqual([word])
  })

  test.each(['marginLeft: 4', 'paddingRight: x', "textAlign: 'left'", 'borderTopLeftRadius: 2'])(
    '%s',
    (text) => {
      expect(foundIn('src/ui/x.tsx', `style={{ ${text} }}`)).toHaveLength(1)
    },
  )
})

test('the sides of the text, other words and comments pass', () => {
  expect(
    foundIn(
      'src/ui/x.tsx',
      '<p className="ms-4 pe-2 start-0 text-start border-s rounded-ee-lg html-4 upright-2 copyleft">',
    ),
  ).toEqual([])
  expect(foundIn('src/ui/x.tsx', 'const left = right.left; <ArrowLeft /> /* ml-4 */')).toEqual([])
  expect(
    foundIn(
      'src/ui/x.css',
      'a { margin-inline-start: 1px; inset-inline-end: 0 } /* not\n left: 0 */ .pl { float: inline-start }',
    ),
  ).toEqual([])
})

test('names the line', () => {
  expect(findPhysicalSides([{ path: 'a.css', text: '/* a\n b */\na { left: 0 }' }])).toMatchObject([
    { path: 'a.css', line: 3 },
  ])
})
