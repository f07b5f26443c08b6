import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTaqyeem } from './run-taqyeem.ts'
import { smallCentres, smallObservations, workFolder } from './small-programme.ts'

const work = workFolder('large')
afterAll(work.remove)

const megabyte = 1_000_000
const size = 100 * megabyte
/** What the program may take for a file of 100 MB, in MiB: its objects, and its whole process at the highest. */
const heap = 192
const peak = 384

/** Makes the process say at its end how much memory it had at the highest, in KiB. */
const tellPeak = `--import=data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))",
)}`

const large = work.place()
let rows = 0

/** 100 MB of observations with long sources, as systems write them that put an address there. */
beforeAll(() => {
  const [header = '', ...good] = smallObservations
  const handle = openSync(large.observations, 'w')
  let written = writeSync(handle, `${header}\n${good.join('\n')}\n`)
  while (written < size) {
    const batch: string[] = []
    for (let index = 0; index < 2000; index += 1) {
      rows += 1
      const source = `https://evidence.example/visits/${rows % 500}/${'x'.repeat(900)}`
      batch.push(
        `C${1 + (rows % 2)},signs.visible,visit,${rows % 3 === 0 ? 'no' : 'yes'},,,${source},2026-03-01,\n`,
      )
    }
    written += writeSync(handle, batch.join(''))
  }
  closeSync(handle)
})

test('a file of 100 MB is refused at once, with the limit', async () => {
  expect(statSync(large.observations).size).toBeGreaterThanOrEqual(size)
  const started = performance.now()
  const ran = await runTaqyeem(large.words)
  expect(performance.now() - started).toBeLessThan(10_000)
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toContain('the limit is 64 MiB')
  expect(ran.stderr).toContain('--limit-mb 97')
  expect(existsSync(large.out)).toBe(false)
})

test(`with the limit raised it is read in pieces, in ${peak} MiB of memory, and says how far it is`, async () => {
  const words = [...large.words, '--limit-mb', '100']
  const ran = await runTaqyeem(words, { node: [`--max-old-space-size=${heap}`, tellPeak] })
  expect(ran).toMatchObject({ code: 0 })
  expect(ran.stderr).toContain('Reading the observations')
  expect(Number(/peak (\d+)/.exec(ran.stderr)?.[1]) / 1024).toBeLessThan(peak)
  const table = readFileSync(join(large.out, 'results.csv'), 'utf8')
  expect(table.split('\n')).toHaveLength(smallCentres.length + 1)
  expect(statSync(join(large.out, 'result.json')).size).toBeGreaterThan(rows * 100)
})
