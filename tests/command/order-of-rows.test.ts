import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { evaluateFiles } from '#modules/results/evaluate-files.server.ts'
import { writeResult } from '#modules/results/write-result.server.ts'
import { smallCentres, smallObservations, workFolder } from './small-programme.ts'

const work = workFolder('order')
afterAll(work.remove)
const files = work.place()

async function resultOf(centres: readonly string[], observations: readonly string[]): Promise<string> {
  writeFileSync(files.centres, `${centres.join('\n')}\n`)
  writeFileSync(files.observations, `${observations.join('\n')}\n`)
  return [...writeResult(await evaluateFiles(files, () => {}))].join('')
}

const cell = fc.constantFrom('yes', 'no')
const minutes = fc.integer({ min: 0, max: 600 })
const centre = fc.constantFrom('C1', 'C2', 'C3')
const row = fc.oneof(
  fc.tuple(centre, cell).map(([code, value]) => `${code},signs.visible,visit,${value},,,,,`),
  fc
    .tuple(centre, minutes, fc.integer({ min: 1, max: 9 }))
    .map(([code, value, n]) => `${code},waiting.time,,${value},${n},1.5,,,`),
  fc
    .tuple(centre, fc.constantFrom(0, 5, 10))
    .map(([code, value]) => `${code},defects.points,,${value},,,visit,2026-03-01,`),
  centre.map((code) => `${code},signs.visible,,,,,,,No signs here`),
)

const [centresHeader = '', ...centres] = smallCentres
const [header = '', ...rows] = smallObservations

test('shuffling the rows of both files gives the same bytes, same rows twice included', async () => {
  const shuffled = fc.array(row, { maxLength: 20 }).chain((more) => {
    const all = [...rows, ...more]
    return fc.record({
      all: fc.constant(all),
      centres: fc.shuffledSubarray(centres, { minLength: centres.length }),
      observations: fc.shuffledSubarray(all, { minLength: all.length }),
    })
  })
  await fc.assert(
    fc.asyncProperty(shuffled, async (given) => {
      const straight = await resultOf(smallCentres, [header, ...given.all])
      const turned = await resultOf([centresHeader, ...given.centres], [header, ...given.observations])
      expect(turned).toBe(straight)
    }),
    { numRuns: 60 },
  )
})

test('another value gives other bytes, and the pieces are canonical JSON with line feeds', async () => {
  const one = await resultOf(smallCentres, smallObservations)
  const other = await resultOf(
    smallCentres,
    smallObservations.map((text) => text.replace(',22,', ',23,')),
  )
  expect(other).not.toBe(one)
  const { guide, inputs } = JSON.parse(one)
  expect(one).toContain(`"guide":${JSON.stringify(guide)}`)
  expect(
    one.split('\n').filter((line) => line.startsWith('{"centre":"') && line.includes('"measure"')),
  ).toHaveLength(inputs.observations.length)
})
