/**
 * The reports of all 86 centres of the invented programme as PDF, seconds each, against Chromium printing the same content
 * from HTML: one browser, one page, style and fonts loaded once. Both are given the same laid-out content; the two take
 * turns, report by report. Told apart: what it costs to gather the content (the search for what to improve included).
 */
import { gatherReports } from '#modules/results/reports/gather-reports.ts'
import { layOutReport } from '#modules/results/reports/render-report.server.ts'
import type { Language } from '#platform/language.ts'
import { compileReport } from '#platform/typst/compile-report.ts'
import { machine, medianOf, printRatio, timed } from './measure.ts'
import { openPrinter } from './reports/open-printer.ts'
import { sampleResult } from './reports/sample-result.ts'

const quick = process.argv.includes('--quick')
const languages: readonly Language[] = ['ar', 'en']
const gathered = gatherReports(sampleResult(quick ? 5 : 20))
const centres = quick ? gathered.centres.filter((_, index) => index % 4 === 0) : gathered.centres
const [ours, theirs, gathering]: [number[], number[], number[]] = [[], [], []]
let bytes = [0, 0]

console.log(`${machine()}; ${centres.length} of ${gathered.centres.length} centres, Arabic and English`)
for (const language of languages) await race(language)
const seconds = (values: readonly number[]) => `${(medianOf(values) / 1000).toFixed(4)} s`
console.log(`gathering one centre's content: ${seconds(gathering)}`)
console.log(`one report, ours: ${seconds(ours)}, ${(bytes[0]! / ours.length / 1024).toFixed(0)} KiB`)
console.log(`one report, Chromium: ${seconds(theirs)}, ${(bytes[1]! / theirs.length / 1024).toFixed(0)} KiB`)
console.log(`all ${gathered.centres.length} in one language: ours ${total(ours)}, Chromium ${total(theirs)}`)
printRatio('chromium', medianOf(theirs) / medianOf(ours))

function total(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return `${((mean * gathered.centres.length) / 1000).toFixed(1)} s`
}

async function race(language: Language): Promise<void> {
  const printer = await openPrinter(language)
  const first = layOutReport('centre', language, gathered.centre(centres[0]!))
  compileReport(first)
  await printer.print(first)
  for (const code of centres) {
    let report = first
    gathering.push(
      await timed(() => {
        report = layOutReport('centre', language, gathered.centre(code))
      }),
    )
    let [own, other]: Uint8Array[] = [new Uint8Array(), new Uint8Array()]
    theirs.push(await timed(async () => (other = await printer.print(report))))
    ours.push(await timed(() => (own = compileReport(report))))
    bytes = [bytes[0]! + own!.length, bytes[1]! + other!.length]
  }
  await printer.close()
}
