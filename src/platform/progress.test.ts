import { expect, test } from 'vitest'
import { Progress } from './progress.ts'

function watch(isTTY: boolean) {
  let time = 0
  const written: string[] = []
  const progress = new Progress({ isTTY, write: (text) => written.push(text) }, () => time)
  return { progress, written, at: (now: number) => (time = now) }
}

test('in a log, what is quick says nothing', () => {
  const { progress, written, at } = watch(false)
  progress.step('Reading')
  at(299)
  progress.report(1, 2)
  progress.step('Writing')
  progress.end()
  expect(written).toEqual([])
})

test('in a log, what takes long says so now and then', () => {
  const { progress, written, at } = watch(false)
  progress.step('Reading')
  at(350)
  progress.report(1, 4)
  at(400)
  progress.report(2, 4)
  at(2400)
  progress.report(3, 4)
  progress.end()
  expect(written).toEqual(['Reading 25%\n', 'Reading 75%\n'])
})

test('on a terminal one line is rewritten and cleared at the end', () => {
  const { progress, written, at } = watch(true)
  progress.step('Reading')
  at(10)
  progress.report(1, 100)
  at(250)
  progress.report(50, 100)
  progress.end()
  expect(written).toEqual(['\r\u001b[KReading', '\r\u001b[KReading 50%', '\r\u001b[K'])
})
