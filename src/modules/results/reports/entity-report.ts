import { frameReport } from '#modules/standards/report-frame.ts'
import type { ReportDocument } from '#platform/typst/report-document.ts'
import { centresTable } from './centres-section.ts'
import { missedSection } from './missed-section.ts'
import type { EntityReportData } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'
import { resultLines, verifySection } from './result-lines.ts'
import { summaryTiles } from './summary-section.ts'

const mostMissed = 12

/** The report of one entity: its centres with classes, fulfilment and changes, and what they most often miss. */
export function layOutEntityReport(
  say: ReportLanguage,
  { frame, entity, centres }: EntityReportData,
): ReportDocument {
  const scores = centres.map(({ score }) => score)
  return frameReport(frame, say.language, {
    title: say.words.entityTitle(say.text(entity.name)),
    subtitle: [say.text(frame.cycle), ...resultLines(say, frame)],
    belongsTo: say.text(frame.cycle),
    blocks: [
      { kind: 'text', text: say.words.entityLead },
      summaryTiles(say, scores),
      { kind: 'heading', level: 2, text: say.words.centresSection },
      centresTable(say, centres, { withEntity: false }),
      { kind: 'text', text: say.pages.changeNote, tone: 'quiet' },
      ...missedSection(say, scores, mostMissed),
      ...verifySection(say, frame),
    ],
  })
}
