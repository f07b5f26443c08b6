import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const run = (words: readonly string[], node = process.execPath, program = 'src/cli.ts') =>
  spawnSync(node, [program, ...words], { encoding: 'utf8', env: { ...process.env, LANG: 'C' } })

describe('the command line', () => {
  test.each(['serve', 'work', 'migrate', 'sample', 'people', 'evaluate', 'verify'])('%s --help', (name) => {
    const { status, stdout, stderr } = run([name, '--help'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`Usage: taqyeem ${name}`)
  })

  test('help lists every command', () => {
    const { status, stdout } = run(['--help'])
    expect(status).toBe(0)
    for (const name of ['serve', 'work', 'migrate', 'sample', 'people', 'evaluate', 'verify'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  })

  test.each([[['nonsense']], [['serve', '--nonsense']], [['verify']], [[]]])(
    'what is not understood ends with 2: %j',
    (words) => {
      const { status, stderr } = run(words)
      expect(status).toBe(2)
      expect(stderr).not.toBe('')
    },
  )

  test('a bad setting ends with 1, says which in both languages, and starts nothing', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['src/cli.ts', 'serve'], {
      encoding: 'utf8',
      env: { ...process.env, PORT: 'x', LOG_LEVEL: 'loud' },
    })
    expect([status, stdout]).toEqual([1, ''])
    for (const word of ['PORT', 'LOG_LEVEL', 'قيمة غير مقبولة', 'cannot be used'])
      expect(stderr).toContain(word)
  })
})

describe('bin/taqyeem.js', () => {
  test('runs the program', () => {
    expect(run(['--version'], process.execPath, 'bin/taqyeem.js').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  const older = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (path) =>
      existsSync(path) &&
      Number.parseInt(spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout, 10) < 26,
  )

  test.runIf(older)(
    'hands over to the Node that npm brought when an older one runs it, and passes its exit code on',
    () => {
      expect(run(['--version'], older, 'bin/taqyeem.js').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
      expect(run(['nonsense'], older, 'bin/taqyeem.js').status).toBe(2)
    },
  )
})
