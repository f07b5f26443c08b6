import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.ts'

const countdown = (from: number, asked: number[]) => async (before: readonly number[] | undefined) => {
  const next = before === undefined ? from : (before.at(-1) ?? 0) - 1
  asked.push(next)
  return next > 0 ? [next] : []
}

test('portions come in their order until an empty one, each asked for before the one before it is worked on', async () => {
  const asked: number[] = []
  const seen: [number, number][] = []
  for await (const [number] of readAhead(countdown(3, asked))) seen.push([number!, asked.length])
  expect(seen).toEqual([
    [3, 2],
    [2, 3],
    [1, 4],
  ])
  const none: number[][] = []
  for await (const portion of readAhead(countdown(0, asked))) none.push([...portion])
  expect(none).toEqual([])
})

test('what fails reaches who goes on, and nobody else', async () => {
  const failing = () =>
    readAhead(async (before: readonly number[] | undefined) => {
      if (before === undefined) return [1]
      throw new Error('away')
    })
  const goingOn = async () => {
    for await (const _ of failing());
  }
  await expect(goingOn()).rejects.toThrow('away')
  for await (const portion of failing()) {
    expect(portion).toEqual([1])
    break
  }
  // A rejection that nobody met would fail the run here.
  await new Promise((resolve) => setTimeout(resolve, 0))
})
