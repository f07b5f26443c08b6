import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Verification, verifyResult } from '#modules/results/verify-result.server.ts'
import { Refusal } from '#platform/fault.ts'
import { runTaqyeem } from './run-taqyeem.ts'
import { smallObservations, workFolder } from './small-programme.ts'

const work = workFolder('verify')
afterAll(work.remove)
const plain = work.place()
const compared = work.place({
  observations: smallObservations.map((row) => row.replace('visit,no', 'visit,yes')),
})
const previous = join(plain.out, 'result.json')

beforeAll(async () => {
  expect(await runTaqyeem(plain.words)).toMatchObject({ code: 0 })
  const words = [...compared.words, '--previous', previous, '--stability', '10']
  expect(await runTaqyeem(words)).toMatchObject({ code: 0 })
})

type Json = Record<string, unknown>

let count = 0
/** A copy of a result in which one thing was changed. */
function doctored(from: string, change: (result: Json, folder: string) => void): string {
  count += 1
  const folder = join(work.root, `doctored-${count}`)
  cpSync(from, folder, { recursive: true })
  const file = join(folder, 'result.json')
  const result = JSON.parse(readFileSync(file, 'utf8'))
  change(result, folder)
  writeFileSync(file, JSON.stringify(result))
  return folder
}

/** Sets what a path such as `centres.0.overall.score` names. */
function set(path: string, value: unknown): (result: Json) => void {
  return (result) => {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let place = result
    for (const name of names) place = place[name] as Record<string, unknown>
    place[last] = value
  }
}

const differenceOf = async (folder: string): Promise<Verification['difference']> =>
  (await verifyResult(folder)).difference

describe('a sound result', () => {
  test('agrees, as written and laid out anew', async () => {
    expect(await verifyResult(plain.out)).toMatchObject({ difference: null })
    const anew = doctored(plain.out, () => {})
    expect(await verifyResult(anew)).toMatchObject({ difference: null })
    writeFileSync(
      join(anew, 'result.json'),
      JSON.stringify(JSON.parse(readFileSync(previous, 'utf8')), null, 4),
    )
    expect(await verifyResult(anew)).toMatchObject({ difference: null })
  })

  test('agrees with its comparison and stability, made again', async () => {
    expect(await verifyResult(compared.out)).toMatchObject({ difference: null, hasComparison: true })
    expect(await verifyResult(compared.out, { previous })).toMatchObject({ difference: null })
  })
})

describe('a result in which one thing was changed', () => {
  test.each<[string, string, unknown, string]>([
    ['a score', 'centres.0.overall.score', 0.99, '/centres/0/overall/score'],
    ['a class', 'centres.1.category', 'gold', '/centres/1/category'],
    ['a proof', 'centres.2.proof.0.conditions.0.holds', false, '/centres/2/proof/0/conditions/0/holds'],
    [
      'a trace',
      'centres.0.pillars.0.criteria.0.measures.0.observations',
      [],
      '/centres/0/pillars/0/criteria/0/measures/0/observations/0',
    ],
    ['an observed value', 'inputs.observations.0.n', 99, '/centres/'],
    ['a source, which no score reads', 'inputs.observations.0.source', 'elsewhere', '/digests/inputs'],
    ['a name, which no score reads', 'inputs.centres.0.name.en', 'Other', '/digests/inputs'],
    ['a title of the guide', 'guide.title.en', 'Other', '/digests/guide'],
    ['a threshold of the guide', 'guide.categories.0.when.0.value', 0.1, '/centres/'],
    ['the version of the formulas', 'formula', 'taqyeem-scoring/0', '/formula'],
    ['a digest', 'digests.whole', '0'.repeat(64), '/digests/whole'],
  ])('%s', async (_, path, value, place) => {
    const found = await differenceOf(doctored(plain.out, set(path, value)))
    expect(found?.path.startsWith(place)).toBe(true)
    expect(found?.was).not.toEqual(found?.is)
  })

  test('a centre more, or one fewer', async () => {
    const fewer = doctored(plain.out, (result) => (result.centres as unknown[]).pop())
    expect(await differenceOf(fewer)).toMatchObject({ path: '/centres/2', was: undefined })
    const more = doctored(plain.out, (result) => (result.centres as unknown[]).push({ centre: 'C4' }))
    expect(await differenceOf(more)).toMatchObject({
      path: '/centres/3',
      was: { centre: 'C4' },
      is: undefined,
    })
  })

  test('a share of the stability', async () => {
    const folder = doctored(compared.out, set('stability.centres.0.rank.low', 3))
    expect(await differenceOf(folder)).toMatchObject({ path: '/stability/centres/0/rank/low', was: 3 })
  })

  test('a change in the comparison: by the digest alone, by name with the earlier result', async () => {
    const folder = doctored(compared.out, set('comparison.centres.1.matched.before', 0.9))
    expect(await differenceOf(folder)).toMatchObject({ path: '/digests/output' })
    const found = await verifyResult(folder, { previous })
    expect(found.difference).toMatchObject({ path: '/comparison/centres/1/matched/before', was: 0.9 })
  })

  test('an earlier result that was changed is not compared with', async () => {
    const folder = doctored(plain.out, set('centres.0.category', 'none'))
    await expect(verifyResult(compared.out, { previous: join(folder, 'result.json') })).rejects.toThrow(
      'result.digest_differs',
    )
  })

  test.each<[string, (text: string) => string, string]>([
    ['a cell', (text) => text.replace('C2,none', 'C2,gold'), '/3'],
    ['a row fewer', (text) => text.split('\n').slice(0, 3).join('\n'), '/4'],
    ['a row more', (text) => `${text}C4,gold\n`, '/5'],
  ])('results.csv: %s', async (_, change, row) => {
    const folder = doctored(plain.out, () => {})
    const file = join(folder, 'results.csv')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    expect(await differenceOf(folder)).toMatchObject({ file, path: row })
  })
})

describe('what is no result', () => {
  const refusalOf = async (change: (result: Json, folder: string) => void): Promise<string[]> => {
    const folder = doctored(plain.out, change)
    const error = await verifyResult(folder).then(
      () => null,
      (reason) => reason,
    )
    if (error instanceof Refusal)
      return error.faults.map(({ code, place }) => `${code} ${place?.path ?? ''}`.trim())
    throw error ?? new Error('nothing was refused')
  }

  test.each<[string, string, unknown, string]>([
    ['another kind of file', 'format', 'other/1', 'result.not_a_result'],
    ['another version', 'format', 'taqyeem-result/2', 'result.other_format'],
    ['no observations', 'inputs.observations', {}, 'result.incomplete /inputs/observations'],
    [
      'a centre without a name',
      'inputs.centres.1.name',
      undefined,
      'result.incomplete /inputs/centres/1/name',
    ],
    [
      'an observation with a text as n',
      'inputs.observations.0.n',
      '40',
      'result.incomplete /inputs/observations/0/n',
    ],
    ['no digest', 'digests.guide', null, 'result.incomplete /digests/guide'],
    ['a guide that is none', 'guide.pillars', [], 'guide.invalid /pillars'],
    ['an unknown centre', 'inputs.observations.0.centre', 'C9', 'input.unknown_centre'],
  ])('%s', async (_, path, value, fault) => {
    expect(await refusalOf(set(path, value))).toContain(fault)
  })

  test('a stability that would take for ever', async () => {
    const folder = doctored(compared.out, set('stability.runs', 1e9))
    await expect(verifyResult(folder)).rejects.toThrow('result.incomplete')
  })
})

describe('on the command line', () => {
  test('0 and its digest when it agrees', async () => {
    const ran = await runTaqyeem(['verify', plain.out])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain(JSON.parse(readFileSync(previous, 'utf8')).digests.whole)
    expect((await runTaqyeem(['verify', compared.out])).stdout).toContain('--previous')
  })

  test('1 with the first difference, in both languages', async () => {
    const folder = doctored(plain.out, set('centres.1.category', 'gold\u001b[2J'))
    const en = await runTaqyeem(['verify', folder])
    expect(en.code).toBe(1)
    expect(en.stdout).toContain(`${join(folder, 'result.json')} /centres/1/category`)
    expect(en.stdout).toContain('was: "gold\\u001b[2J"\n  is: "none"')
    const ar = await runTaqyeem(['verify', folder, '--lang', 'ar'])
    expect(ar.stdout).toContain('المكتوب: "gold')
  })

  test('1 when there is nothing to verify, 2 when it is not said what', async () => {
    const folder = doctored(plain.out, () => {})
    rmSync(join(folder, 'results.csv'))
    expect(await runTaqyeem(['verify', folder])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('results.csv'),
    })
    expect(await runTaqyeem(['verify', join(work.root, 'none')])).toMatchObject({ code: 1 })
    expect(await runTaqyeem(['verify'])).toMatchObject({ code: 2 })
  })
})
