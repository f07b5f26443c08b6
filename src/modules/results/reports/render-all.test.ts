import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ReportFileBytes, renderAllCentreReports } from './render-all.server.ts'
import { aReportedResult } from './test-result.ts'
import { zipReports } from './zip-reports.server.ts'

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}

test('every centre in both languages, one after another, with progress', async () => {
  const told: string[] = []
  const files: string[] = []
  const all = renderAllCentreReports(aReportedResult(), {
    onProgress: (done, total) => told.push(`${done}/${total}`),
  })
  for await (const { name, bytes } of all) {
    files.push(name)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  }
  expect(files).toEqual(['ar/A-1.pdf', 'en/A-1.pdf', 'ar/A-2.pdf', 'en/A-2.pdf', 'ar/B-1.pdf', 'en/B-1.pdf'])
  expect(told).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'])
})

test('who stops listening stops the making', async () => {
  let made = 0
  for await (const _ of renderAllCentreReports(aReportedResult(), { onProgress: () => (made += 1) })) break
  expect(made).toBe(0)
})

test('a zip of them holds the same bytes, and equal results make equal zips', async () => {
  const make = () => collect(zipReports(renderAllCentreReports(aReportedResult(), { languages: ['en'] })))
  const zip = await make()
  const files = unzipSync(zip)
  expect(Object.keys(files)).toEqual(['en/A-1.pdf', 'en/A-2.pdf', 'en/B-1.pdf'])
  for await (const { name, bytes } of renderAllCentreReports(aReportedResult(), { languages: ['en'] })) {
    expect(Buffer.from(files[name]!).equals(bytes)).toBe(true)
  }
  expect(Buffer.from(await make()).equals(zip)).toBe(true)
})

test('a code that is no file name becomes one, and two codes never the same', async () => {
  const result = aReportedResult()
  const codes = ['../a', '.._a', 'مركز ١']
  const centres = result.centres.map((one, index) => ({
    ...one,
    centre: { ...one.centre, code: codes[index]! },
    score: { ...one.score, centre: codes[index]! },
  }))
  const names: string[] = []
  for await (const { name } of renderAllCentreReports({ ...result, centres }, { languages: ['ar'] }))
    names.push(name)
  expect(names).toEqual(['ar/_2e_2e_2fa.pdf', 'ar/_2e_2e_5fa.pdf', 'ar/مركز_20١.pdf'])
})

test('two files of one name are refused', async () => {
  async function* twice(): AsyncGenerator<ReportFileBytes> {
    yield { name: 'a.pdf', bytes: new Uint8Array(3) }
    yield { name: 'a.pdf', bytes: new Uint8Array(3) }
  }
  await expect(collect(zipReports(twice()))).rejects.toThrow(RangeError)
})
