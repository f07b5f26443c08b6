import { frameReport } from '#modules/standards/report-frame.ts'
import type { ReportDocument } from '#platform/typst/report-document.ts'
import { centresTable } from './centres-section.ts'
import { largestGapsSection } from './largest-gaps-section.ts'
import { missedSection } from './missed-section.ts'
import type { CycleReportData } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'
import { resultLines, verifySection } from './result-lines.ts'
import { countsSection, spreadSection, summaryTiles } from './summary-section.ts'

const mostMissed = 15
const mostGaps = 15

/** The summary of a cycle for the committee: counts, spread, every centre, what is most missed, where instruments differ. */
export function layOutCycleReport(say: ReportLanguage, { frame, centres }: CycleReportData): ReportDocument {
  const scores = centres.map(({ score }) => score)
  return frameReport(frame, say.language, {
    title: say.words.cycleTitle(say.text(frame.cycle)),
    subtitle: [say.words.cycleFor, ...resultLines(say, frame)],
    belongsTo: say.text(frame.cycle),
    blocks: [
      summaryTiles(say, scores),
      ...countsSection(say, scores),
      ...spreadSection(say, scores),
      ...missedSection(say, scores, mostMissed),
      ...largestGapsSection(say, centres, mostGaps),
      { kind: 'heading', level: 2, text: say.words.centresSection },
      centresTable(say, centres, { withEntity: true }),
      { kind: 'text', text: say.pages.changeNote, tone: 'quiet' },
      ...verifySection(say, frame),
    ],
  })
}
