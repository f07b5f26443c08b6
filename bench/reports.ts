/**
 * The reports of all 86 centres of the invented programme as PDF, seconds each, against Chromium printing the same content
 * from HTML: style and fonts loaded once, as many pages at once as we have threads. Both are given the same laid-out
 * content, a handful of reports at a time, and take turns, handful by handful; a report's time is the handful's by its
 * number. Told apart: what it costs to gather the content (the search for what to improve included).
 */
import { gatherReports } from '#modules/results/reports/gather-reports.ts'
import { layOutReport } from '#modules/results/reports/render-report.server.ts'
import type { Language } from '#platform/language.ts'
import type { ReportDocument } from '#platform/typst/report-document.ts'
import { reportThreads, setReport } from '#platform/typst/set-report.ts'
import { machine, medianOf, printRatio, timed } from './measure.ts'
import { openPrinter } from './reports/open-printer.ts'
import { sampleResult } from './reports/sample-result.ts'

const quick = process.argv.includes('--quick')
const languages: readonly Language[] = ['ar', 'en']
const HANDFUL = 4 * reportThreads
const gathered = gatherReports(sampleResult(quick ? 5 : 20))
const centres = quick ? gathered.centres.filter((_, index) => index % 3 === 0) : gathered.centres
const [ours, theirs, gathering, alone]: number[][] = [[], [], [], []] as number[][]
const bytes = { ours: 0, theirs: 0, reports: 0 }

console.log(
  `${machine()}; ${centres.length} of ${gathered.centres.length} centres, Arabic and English, ${reportThreads} at a time`,
)
for (const language of languages) await race(language)
const seconds = (values: readonly number[]) => `${(medianOf(values) / 1000).toFixed(4)} s`
const size = (sum: number) => `${(sum / bytes.reports / 1024).toFixed(0)} KiB`
console.log(`gathering one centre's content: ${seconds(gathering!)}`)
console.log(`one report among many, ours: ${seconds(ours!)}, ${size(bytes.ours)}`)
console.log(`one report among many, Chromium: ${seconds(theirs!)}, ${size(bytes.theirs)}`)
console.log(`one report alone, ours, from asking to having it: ${seconds(alone!)}`)
console.log(
  `all ${gathered.centres.length} in one language: ours ${total(ours!)}, Chromium ${total(theirs!)}`,
)
printRatio('chromium', medianOf(theirs!) / medianOf(ours!))

function total(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return `${((mean * gathered.centres.length) / 1000).toFixed(1)} s`
}

async function layOut(language: Language): Promise<ReportDocument[]> {
  const reports: ReportDocument[] = []
  for (const code of centres)
    gathering!.push(await timed(() => reports.push(layOutReport('centre', language, gathered.centre(code)))))
  return reports
}

async function race(language: Language): Promise<void> {
  const reports = await layOut(language)
  const printer = await openPrinter(language, reportThreads)
  const warm = reports.slice(0, 2 * reportThreads)
  await Promise.all(warm.map(setReport))
  await Promise.all(warm.map(printer.print))
  for (let first = 0; first < reports.length; first += HANDFUL) {
    const handful = reports.slice(first, first + HANDFUL)
    bytes.reports += handful.length
    theirs!.push(
      (await timed(async () => {
        bytes.theirs += await sizeOf(handful, printer.print)
      })) / handful.length,
    )
    ours!.push(
      (await timed(async () => {
        bytes.ours += await sizeOf(handful, setReport)
      })) / handful.length,
    )
    alone!.push(await timed(() => setReport({ ...handful[0]!, title: `${handful[0]!.title} ` })))
  }
  await printer.close()
}

async function sizeOf(
  reports: readonly ReportDocument[],
  print: (report: ReportDocument) => Promise<Uint8Array>,
): Promise<number> {
  const made = await Promise.all(reports.map(print))
  return made.reduce((sum, { length }) => sum + length, 0)
}
