import { expect, it } from 'vitest'
import { analysisQuery, inGovernorate, pageOf, readAnalysisView } from './analysis-view.ts'

const view = (query: string) => readAnalysisView(new URLSearchParams(query))

it('reads what is asked for, and takes the unknown for not asked', () => {
  expect(view('view=heat&governorate=N&class=gold&page=3&measure=m')).toMatchObject({
    kind: 'heat',
    governorate: 'N',
    category: 'gold',
    page: 3,
    measure: 'm',
  })
  expect(view('view=pie&page=-2')).toMatchObject({ kind: 'list', page: 1, governorate: null })
  expect(view('page=many').page).toBe(1)
})

it('writes a query that reads back the same, on the first page unless another is named', () => {
  const asked = view('view=gaps&entity=E&governorate=N&channel=remote&class=none&sort=name&order=down&page=4')
  const written = (change = {}) =>
    new URLSearchParams(
      Object.entries(analysisQuery(asked, change)).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, String(value)]],
      ),
    )
  expect(readAnalysisView(written({ page: 4 }))).toEqual(asked)
  expect(readAnalysisView(written())).toEqual({ ...asked, page: 1 })
  expect(readAnalysisView(written({ kind: 'list' }))).toEqual({ ...asked, kind: 'list', page: 1 })
})

it('keeps the centres of a governorate', () => {
  const north = { governorate: { code: 'N', name: { ar: 'ش', en: 'N' } } }
  const lines = [north, { governorate: null }]
  expect(inGovernorate(lines, view('governorate=N'))).toEqual([north])
  expect(inGovernorate(lines, view(''))).toEqual(lines)
})

it('cuts pages, and shows the last for one that is not there', () => {
  expect(pageOf([1, 2, 3], 2, 2)).toEqual({ rows: [3], page: 2, pages: 2 })
  expect(pageOf([1, 2, 3], 9, 2)).toEqual({ rows: [3], page: 2, pages: 2 })
  expect(pageOf([], 1, 2)).toEqual({ rows: [], page: 1, pages: 1 })
  expect(pageOf([1, 2, 3], 2, Number.POSITIVE_INFINITY)).toEqual({ rows: [1, 2, 3], page: 1, pages: 1 })
})
