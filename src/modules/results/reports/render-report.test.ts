import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hostile } from '#platform/typst/test-document.ts'
import { readPdf, withoutSpace } from '#platform/typst/test-pdf.ts'
import type { Guide } from '#scoring/guide.ts'
import { gatherReports } from './gather-reports.ts'
import { renderReport } from './render-report.server.ts'
import { aReportedResult, digest, reportGuide } from './test-result.ts'

const gathered = gatherReports(aReportedResult())

const expectWords = (letters: string, words: readonly string[]) => {
  for (const word of words) expect(letters, word).toContain(withoutSpace(word))
}

test('a centre report says in English what is known of the centre', async () => {
  const { info, letters, tagged } = await readPdf(await renderReport('centre', 'en', gathered.centre('A-1')))
  expect(info).toMatchObject({ Title: 'Result of مركز Alpha', Language: 'en', Author: 'Invented Programme' })
  expect(tagged).toBe(true)
  expectWords(letters, [
    'Entity E1',
    digest,
    'Third cycle',
    'Result of 10 May 2026',
    'The class and its proof',
    'Silver class',
    'Not met: 2 conditions',
    'High band',
    'What is missing for Gold class: Fulfilment of core criteria, Zero-tolerance failures.',
    'Fulfilling the first criterion of this list is enough to reach Gold class.',
    'Breached:',
    'The ramp is there',
    'Field visit',
    'Where the instruments disagree',
    'Clear signs',
    'Previous cycle 0.0%',
    'Cycle median 50.0%',
    'Compared with the previous cycle',
    'How stable the class is',
    'run again 10 times',
    'https://example.org/verify/01234567?centre=A-1',
  ])
})

test('and the same in Arabic, in Arabic digits', async () => {
  const { info, letters, pages } = await readPdf(await renderReport('centre', 'ar', gathered.centre('A-1')))
  expect(info).toMatchObject({ Title: 'تقرير نتيجة مركز Alpha', Language: 'ar' })
  expectWords(letters, [
    digest,
    'مختلق',
    'فضة',
    'ذهب',
    'منحدر',
    'زيارة',
    'وسيط',
    '٥٠٫٠٪',
    '٢٠٢٦',
    'A-1',
    'Alpha',
  ])
  expect(pages.length).toBeGreaterThan(1)
  expect(letters).toContain('٢')
  expect(letters).not.toMatch(/Class|Score|Page/)
})

test('every page warns that the programme is invented and the guide illustrative; a real one is not called so', async () => {
  const warnings = ['An invented programme', 'for illustration', 'A draft that has not been approved']
  const data = gathered.centre('A-2')
  const { pages } = await readPdf(await renderReport('centre', 'en', data))
  for (const page of pages) expectWords(withoutSpace(page), warnings.slice(0, 2))
  const real = { ...data, frame: { ...data.frame, invented: false, illustrative: false, draft: true } }
  const { letters } = await readPdf(await renderReport('centre', 'en', real))
  expectWords(letters, warnings.slice(2))
  expect(letters).not.toContain(withoutSpace(warnings[0]!))
  expect(letters).not.toContain(withoutSpace(warnings[1]!))
})

test('a name that looks like markup is only a name', async () => {
  const strange = gatherReports(aReportedResult({ name: hostile }))
  for (const language of ['ar', 'en'] as const) {
    const { letters, info } = await readPdf(await renderReport('centre', language, strange.centre('A-1')))
    expect(info.Title).toContain(hostile)
    expect(letters).not.toContain('root:')
  }
  const { letters } = await readPdf(await renderReport('cycle', 'en', strange.cycle()))
  expect(letters).toContain(withoutSpace(hostile))
})

test('a share is never rounded across a threshold', async () => {
  const data = gathered.centre('A-2')
  const near = { ...data, score: { ...data.score, core: { ...data.score.core, fulfilment: 0.8996 } } }
  const { letters } = await readPdf(await renderReport('centre', 'en', near))
  expect(letters).toContain('89.96%')
  expect(letters).not.toContain('90.0%')
})

test('the first time a centre takes part there is nothing to compare with, and a lone result has no median', async () => {
  const first = await readPdf(await renderReport('centre', 'en', gathered.centre('B-1')))
  expectWords(first.letters, ['This is the first time the centre takes part', 'No class'])
  const result = aReportedResult()
  const lone = gatherReports({
    ...result,
    centres: result.centres.slice(0, 1),
    previous: null,
    stability: null,
  })
  const { letters } = await readPdf(await renderReport('centre', 'en', lone.centre('A-1')))
  for (const absent of ['Compared with', 'Cycle median', 'How stable'])
    expect(letters).not.toContain(withoutSpace(absent))
})

test('an entity report holds its own centres and no others', async () => {
  const { info, letters } = await readPdf(await renderReport('entity', 'en', gathered.entity('E1')))
  expect(info.Title).toBe('Results of Entity E1')
  expectWords(letters, [
    'مركز Alpha',
    'Centre Beta',
    '+50.0',
    'New',
    'Core criteria most often missed',
    'A safe ramp',
    '1 of 2',
  ])
  expect(letters).not.toContain(withoutSpace('Centre Gamma'))
})

test('a cycle summary counts classes and bands and names every centre', async () => {
  const { info, letters } = await readPdf(await renderReport('cycle', 'en', gathered.cycle()))
  expect(info.Title).toBe('Summary of results: Third cycle')
  expectWords(letters, [
    'Evaluation Committee',
    'Gold class 1 33.3%',
    'No class 1 33.3%',
    'Half of the 3 centres stand at 50.0% or more.',
    'Largest gaps between instruments',
    ...['مركز Alpha', 'Centre Beta', 'Centre Gamma'],
  ])
  const arabic = await readPdf(await renderReport('cycle', 'ar', gathered.cycle()))
  expectWords(arabic.letters, ['Beta', 'Gamma', '٣٣٫٣٪', 'وسيط'])
})

test('the printed guide holds every pillar, criterion and class of the default guide in both languages', async () => {
  const file = new URL('../../../../guides/default.json', import.meta.url)
  const guide: Guide = JSON.parse(readFileSync(file, 'utf8'))
  const frame = gathered.cycle().frame
  const { info, letters, pages } = await readPdf(await renderReport('guide', 'en', { frame, guide }))
  expect(info.Title).toBe(guide.title.en)
  const titles = [...guide.categories, ...guide.pillars.flatMap((pillar) => [pillar, ...pillar.criteria])]
  expectWords(
    letters,
    titles.map(({ title }) => title.en),
  )
  expectWords(letters, [digest, 'at least 92%', 'Compliance shown by documents'])
  expect(pages.length).toBeGreaterThan(20)
  const arabic = await readPdf(await renderReport('guide', 'ar', { frame, guide }))
  expect(arabic.info).toMatchObject({ Title: guide.title.ar, Language: 'ar' })
  expectWords(arabic.letters, ['٩٢', digest])
}, 60_000)

test('the same result gives the same bytes; one changed score gives others', async () => {
  const again = gatherReports(aReportedResult())
  const [first, second] = [
    await renderReport('centre', 'ar', gathered.centre('A-1')),
    await renderReport('centre', 'ar', again.centre('A-1')),
  ]
  expect(Buffer.from(first).equals(second)).toBe(true)
  const data = again.centre('A-1')
  const moved = { ...data, score: { ...data.score, coverage: 0.5 } }
  expect(Buffer.from(await renderReport('centre', 'ar', moved)).equals(first)).toBe(false)
})

test('guides of other countries print too: ratings in points, figures, cohort figures', async () => {
  for (const code of ['uk-food-hygiene', 'egypt-service-centre-award', 'england-cqc', 'hnqis']) {
    const guide: Guide = JSON.parse(
      readFileSync(new URL(`../../../../guides/${code}.json`, import.meta.url), 'utf8'),
    )
    const { info } = await readPdf(
      await renderReport('guide', 'ar', { frame: gathered.cycle().frame, guide }),
    )
    expect(info.Title).toBe(guide.title.ar)
  }
  expect(() => gathered.centre('unknown')).toThrow(RangeError)
  expect(gathered.guide).toBe(reportGuide)
})
