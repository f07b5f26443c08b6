import { expect, test } from 'vitest'
import type { TableBlock } from './report-document.ts'
import { type SetTable, setRows } from './set-rows.ts'

/** Every letter half as wide as the text is high. */
const measures = { plain: (text: string) => text.length / 2, strong: (text: string) => text.length / 2 }

const setTable = (rows: TableBlock['rows']): SetTable =>
  setRows(
    {
      kind: 'table',
      columns: [
        { head: 'Criterion', width: 1 },
        { head: 'Score', width: 'fit', align: 'end' },
      ],
      rows,
    },
    measures,
  ) as SetTable

test('equal cells of one-line rows are named by one number, by column; others keep their words', () => {
  const long = 'word '.repeat(60)
  const met = { text: '80%', tone: 'good', strong: true } as const
  const { distinct, rows, single } = setTable([
    { cells: ['Signs', '80%'] },
    { cells: ['80%', met] },
    { cells: [long, '80%'] },
    { cells: ['Signs', { ...met }] },
    { cells: ['Signs', { text: '80%', note: 'why' }] },
  ])
  expect(single).toEqual([true, true, true, false, true, false])
  expect(distinct).toEqual([
    ['Signs', '80%'],
    ['80%', met],
  ])
  expect(rows).toEqual([
    { numbers: [0, 0] },
    { numbers: [1, 1] },
    { cells: [long, '80%'] },
    { numbers: [0, 1] },
    { cells: ['Signs', { text: '80%', note: 'why' }] },
  ])
})

test('a line across all columns stands on one line as long as it fits with its note', () => {
  const group = 'g'.repeat(50)
  expect(setTable([{ group }]).single).toEqual([true, true])
  expect(setTable([{ group, note: 'n'.repeat(50) }]).single).toEqual([true, true])
  expect(setTable([{ group, note: 'n'.repeat(70) }]).single).toEqual([true, false])
  expect(setTable([{ group: 'two\nlines' }]).single).toEqual([true, false])
})
