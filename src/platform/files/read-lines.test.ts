import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readLines } from './read-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'taqyeem-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function linesOf(text: string): Promise<string[]> {
  const file = join(folder, 'lines')
  writeFileSync(file, text)
  const lines: string[] = []
  for await (const line of readLines(file)) lines.push(line)
  return lines
}

test.each([
  ['one', ['one']],
  ['one\n', ['one']],
  ['one\n\ntwo\n', ['one', '', 'two']],
  ['نص\none\r\n', ['نص', 'one\r']],
])('%j', async (text, lines) => {
  expect(await linesOf(text)).toEqual(lines)
})

test('lines longer than a piece of the file, and many short ones in a piece', async () => {
  const lines = [
    'م'.repeat(700_000),
    ...Array.from({ length: 50_000 }, (_, index) => `line ${index}`),
    'x'.repeat(600_000),
  ]
  expect(await linesOf(`${lines.join('\n')}\n`)).toEqual(lines)
})
