import { expect, test } from 'vitest'
import {
  askedListOf,
  linesPerPage,
  pageOfLines,
  readLinesView,
  reviewListOf,
  reviewLists,
} from './line-lists.ts'

const view = (query: string, all: number, first: number) =>
  readLinesView(new URLSearchParams(query), reviewLists, { all, first })

test('a long list opens with what waits, a short one whole, and an address decides otherwise', () => {
  expect(view('', linesPerPage + 1, 2)).toEqual({ list: 'waiting', page: 1 })
  expect(view('', linesPerPage + 1, 0).list).toBeNull()
  expect(view('', linesPerPage, 2).list).toBeNull()
  expect(view('list=decided&page=3', 5, 5)).toEqual({ list: 'decided', page: 3 })
  expect(view('list=all', linesPerPage + 1, 2).list).toBeNull()
})

test('a page past the end is the last one', () => {
  const lines = Array.from({ length: linesPerPage + 1 }, (_, at) => at)
  expect(pageOfLines(lines, 9)).toEqual({ lines: [linesPerPage], page: 2, pages: 2 })
  expect(pageOfLines([], 2)).toEqual({ lines: [], page: 1, pages: 1 })
})

test('what was asked again waits for the entity, not for the secretariat', () => {
  expect([null, { decision: 'asked-again' } as const, { decision: null }].map(askedListOf)).toEqual([
    ...['open', 'open', 'answered'],
  ])
  expect([{ decision: null }, { decision: 'asked-again' } as const].map(reviewListOf)).toEqual([
    ...['waiting', 'asked'],
  ])
})
