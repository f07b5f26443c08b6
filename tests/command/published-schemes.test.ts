import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { runTaqyeem } from './run-taqyeem.ts'
import { workFolder } from './small-programme.ts'

const work = workFolder('schemes')
afterAll(work.remove)

const guides = join(import.meta.dirname, '../../guides')
const cases = readdirSync(join(guides, 'cases'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)

const readRows = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true })

test('there are five published schemes', () => {
  expect(cases.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'egypt-service-centre-award',
      'england-cqc',
      'hnqis',
      'uk-customer-service-excellence',
      'uk-food-hygiene',
    ]),
  )
})

test.each(cases.map(({ name }) => name))(
  '%s: the command line gives the published classes, and verifies them',
  async (name) => {
    const folder = join(guides, 'cases', name)
    const out = join(work.root, name)
    const ran = await runTaqyeem([
      ...['evaluate', '--guide', join(guides, `${name}.json`), '--out', out],
      ...['--centres', join(folder, 'centres.csv'), '--observations', join(folder, 'observations.csv')],
    ])
    expect(ran).toMatchObject({ code: 0 })
    const expected = readRows(join(folder, 'expected.csv'))
    const found = new Map(readRows(join(out, 'results.csv')).map((row) => [row.centre, row]))
    expect(found.size).toBe(expected.length)
    const classes = expected.map(({ centre }) => `${centre} ${found.get(centre)?.category}`)
    expect(classes).toEqual(expected.map(({ centre, category }) => `${centre} ${category}`))
    expect(await runTaqyeem(['verify', out])).toMatchObject({ code: 0 })
  },
)

test('uk-food-hygiene: all 470 official ratings', () => {
  const official = readRows(join(guides, 'cases/uk-food-hygiene/inspections.csv'))
  const found = readRows(join(work.root, 'uk-food-hygiene/results.csv'))
  expect(official).toHaveLength(470)
  const rating = new Map(found.map(({ centre, category }) => [centre?.replace(/^E/, ''), category]))
  const different = official.filter(
    ({ establishment, official_rating }) => rating.get(establishment) !== official_rating,
  )
  expect(different).toEqual([])
})
