import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { writeFolder } from './write-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'taqyeem-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folder = ''
let count = 0
beforeEach(() => {
  count += 1
  folder = join(root, String(count))
})

const read = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

function* failing(): Generator<string> {
  yield 'x'.repeat(1_000_000)
  throw new Error('half way')
}

describe('a folder of files', () => {
  test('is made, and holds what was written', () => {
    const inner = join(folder, 'deep', 'er')
    writeFolder(inner, [
      { name: 'a', pieces: ['one ', 'two'] },
      { name: 'b', pieces: ['نص'.repeat(300_000)] },
    ])
    expect(readdirSync(inner).sort()).toEqual(['a', 'b'])
    expect(readFileSync(join(inner, 'b'), 'utf8')).toBe('نص'.repeat(300_000))
  })

  test('replaces what was there, and leaves other files alone', () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'a'), 'old')
    writeFileSync(join(folder, 'mine'), 'mine')
    writeFolder(folder, [{ name: 'a', pieces: ['new'] }])
    expect(read()).toEqual({ a: 'new', mine: 'mine' })
  })

  test('is as it was when making the text fails', () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'a'), 'old')
    const files = [
      { name: 'a', pieces: ['new'] },
      { name: 'b', pieces: failing() },
    ]
    expect(() => writeFolder(folder, files)).toThrow('half way')
    expect(read()).toEqual({ a: 'old' })
  })

  test('is not made when making the text fails', () => {
    expect(() => writeFolder(join(folder, 'deep'), [{ name: 'b', pieces: failing() }])).toThrow('half way')
    expect(existsSync(folder)).toBe(false)
  })

  test('is refused, with the reason of the system, where it cannot be made', () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'file'), '')
    expect(() => writeFolder(join(folder, 'file', 'deep'), [{ name: 'a', pieces: ['x'] }])).toThrow(
      'output.not_written',
    )
    expect(() => writeFolder(join(folder, 'file'), [{ name: 'a', pieces: ['x'] }])).toThrow(
      'output.not_folder',
    )
  })

  test('is as it was after the program is killed half way; the next writing takes the rest away', async () => {
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'a'), 'old')
    const module = fileURLToPath(new URL('./write-folder.ts', import.meta.url))
    const script = `
      import { writeFolder } from ${JSON.stringify(module)}
      function* endless() { for (;;) yield 'x'.repeat(1000000) }
      function* firstThenEndless() { yield 'y'.repeat(1000000); process.stdout.write('begun'); yield* endless() }
      writeFolder(${JSON.stringify(folder)}, [{ name: 'a', pieces: firstThenEndless() }])`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    expect(readdirSync(folder)).toHaveLength(2)
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old')
    writeFolder(folder, [{ name: 'b', pieces: ['new'] }])
    expect(read()).toEqual({ a: 'old', b: 'new' })
  }, 20_000)
})
