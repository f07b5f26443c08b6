import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Fault, Refusal } from '#platform/fault.ts'
import { readTable } from './read-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'taqyeem-table-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Outcome {
  header: readonly string[]
  rows: [number, readonly string[]][]
  faults: Fault[]
}

let count = 0
async function read(content: string | Uint8Array, limitMb?: number): Promise<Outcome> {
  count += 1
  const file = join(folder, `table-${count}.csv`)
  writeFileSync(file, content)
  const outcome: Outcome = { header: [], rows: [], faults: [] }
  try {
    await readTable(
      file,
      {
        onHeader: (cells) => {
          outcome.header = cells
        },
        onRow: (cells, row) => outcome.rows.push([row, cells]),
        onFault: (fault) => outcome.faults.push(fault),
      },
      limitMb === undefined ? {} : { limitMb },
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    outcome.faults.push(...error.faults)
  }
  return outcome
}

const codes = ({ faults }: Outcome): string[] =>
  faults.map(({ code, place }) => `${code}@${place?.row ?? '-'}`)

describe('shapes that are read', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no line end at the end', 'a,b\n1,2'],
    ['a byte-order mark', '\ufeffa,b\n1,2\n'],
    ['quotation marks', '"a","b"\n"1","2"\n'],
    ['spaces around', 'a , b\n 1 , "2" \n'],
  ])('%s', async (_, content) => {
    const { rows, faults, header } = await read(content)
    expect(faults).toEqual([])
    expect(header.map((cell) => cell.trim())).toEqual(['a', 'b'])
    expect(rows).toEqual([[2, ['1', '2']]])
  })

  test('empty cells between tabs stay cells', async () => {
    const { rows } = await read('a\tb\tc\n\t\tx\n1\t\t\n')
    expect(rows).toEqual([
      [2, ['', '', 'x']],
      [3, ['1', '', '']],
    ])
  })

  test('rows without anything are passed over and still counted', async () => {
    const { rows } = await read('a,b\n\n1,2\n,\n \n3,4\n')
    expect(rows.map(([row]) => row)).toEqual([3, 6])
  })

  test.each(['\n', '\r\n'])('the row is the physical line where the record begins (%j)', async (end) => {
    const lines = ['a,b', `"x${end}y${end}z",1`, '2,3', `"p${end}q",4`, '5,6', '']
    const { rows } = await read(lines.join(end))
    expect(rows.map(([row]) => row)).toEqual([2, 5, 6, 8])
  })

  test('a letter cut between two pieces of the file is whole again', async () => {
    const long = Array.from({ length: 60_000 }, (_, index) => `م${'ا'.repeat(index % 7)},قيمة`).join('\n')
    const { rows, faults } = await read(`أ,ب\n${long}\n`)
    expect(faults).toEqual([])
    expect(rows).toHaveLength(60_000)
    expect(rows.every(([, cells]) => /^ما*$/.test(cells[0] ?? '') && cells[1] === 'قيمة')).toBe(true)
  })
})

describe('shapes that are refused', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'file.empty@-'],
    ['blank', ' \r\n\n', 'file.empty@-'],
    ['one byte-order mark', '\ufeff', 'file.empty@-'],
    ['header only', 'a,b\n', 'table.no_rows@-'],
    ['too few cells', 'a,b\n1,2\n3\n', 'table.too_few_cells@3'],
    ['too many cells', 'a,b\n1,2,3\n', 'table.too_many_cells@2'],
    ['unclosed quote', 'a,b\n1,2\n"3,4\n5,6\n', 'table.unclosed_quote@3'],
    [
      'unclosed quote over more than one piece',
      `a,b\n1,"2\n${'3,4\n'.repeat(200_000)}`,
      'table.unclosed_quote@2',
    ],
    ['quote closed by the next one', 'a,b\n1,"2\n3,"4"\n', 'table.stray_quote@2'],
    ['quote inside a cell', 'a,b\n1,2"3"\n', 'table.stray_quote@2'],
    ['UTF-16 with mark', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), 'file.utf16@-'],
    ['UTF-16 without mark', Buffer.from('a,b\n1,2\n', 'utf16le'), 'file.utf16@-'],
    ['UTF-16, big end first', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le').swap16(), 'file.utf16@-'],
    [
      'Windows-1256',
      Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0x32, 0x0a, 0xe3, 0xd1, 0x2c, 0xdf]),
      'file.not_utf8@3',
    ],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'file.spreadsheet@-'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file.spreadsheet@-'],
    ['a NUL further on', 'a,b\n1,\0\n', 'file.binary@-'],
    [
      'a letter cut at the end',
      Buffer.concat([Buffer.from('a,b\n1,2\n3,'), Buffer.from([0xd9])]),
      'file.not_utf8@3',
    ],
  ])('%s', async (_, content, fault) => {
    expect(codes(await read(content))).toEqual([fault])
  })

  test('a file over the limit at once, and not below it', async () => {
    const content = `a,b\n${'1,2\n'.repeat(300_000)}`
    expect(codes(await read(content, 1))).toEqual(['file.too_large@-'])
    expect((await read(content, 1)).rows).toEqual([])
    expect(codes(await read(content, 2))).toEqual([])
  })

  test('a file that is not there, and a folder', async () => {
    const nothing = { onHeader: () => {}, onRow: () => {}, onFault: () => {} }
    await expect(readTable(join(folder, 'none.csv'), nothing)).rejects.toMatchObject({
      faults: [{ code: 'file.not_found' }],
    })
    await expect(readTable(folder, nothing)).rejects.toMatchObject({ faults: [{ code: 'file.is_folder' }] })
  })
})
