import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Undo } from '../../../src/commands/serve/shutdown.ts'

const waiting = `
  import { waitForSignal } from './src/commands/serve/shutdown.ts'
  const alive = setTimeout(() => {}, 20000)
  console.log('pid ' + process.pid)
  await waitForSignal()
  console.log('over')
  clearTimeout(alive)
`

/** Starts the program from a shell, as npm does. */
const startFromShell = (environment: NodeJS.ProcessEnv) => {
  const shell = spawn(
    '/bin/sh',
    ['-c', `"$0" --input-type=module --eval "$1"; true`, process.execPath, waiting],
    {
      env: { ...process.env, npm_lifecycle_event: undefined, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const said: string[] = []
  shell.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const until = async (word: string, milliseconds: number): Promise<boolean> => {
    for (let waited = 0; waited < milliseconds; waited += 20) {
      if (said.join('').includes(word)) return true
      await sleep(20)
    }
    return false
  }
  const pid = () => Number(/pid (\d+)/.exec(said.join(''))?.[1])
  return { shell, until, pid }
}

test('a signal is a wish to stop', async () => {
  const { until, pid } = startFromShell({})
  expect(await until('pid', 10_000)).toBe(true)
  process.kill(pid(), 'SIGTERM')
  expect(await until('over', 10_000)).toBe(true)
})

test('so is the end of npm, whose shell takes the signal with it', async () => {
  const { shell, until } = startFromShell({ npm_lifecycle_event: 'start' })
  expect(await until('pid', 10_000)).toBe(true)
  shell.kill('SIGKILL')
  expect(await until('over', 10_000)).toBe(true)
})

test('the end of any other parent is not: a program put in the background goes on', async () => {
  const { shell, until, pid } = startFromShell({})
  expect(await until('pid', 10_000)).toBe(true)
  shell.kill('SIGKILL')
  expect(await until('over', 2000)).toBe(false)
  process.kill(pid(), 'SIGTERM')
  expect(await until('over', 10_000)).toBe(true)
})

test('what was begun last is undone first, also when a step fails', async () => {
  const done: string[] = []
  const undo = new Undo()
  undo.add(() => done.push('first'))
  undo.add(() => Promise.reject(new Error('no')))
  undo.add(() => done.push('last'))
  expect(await undo.run()).toEqual([new Error('no')])
  expect(done).toEqual(['last', 'first'])
  expect(await undo.run()).toEqual([])
})
