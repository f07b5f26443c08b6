import { type GuideReportData, layOutGuide } from '#modules/standards/guide-report.ts'
import type { Language } from '#platform/language.ts'
import type { ReportDocument } from '#platform/typst/report-document.ts'
import { setReport } from '#platform/typst/set-report.ts'
import type { Guide } from '#scoring/guide.ts'
import { layOutCentreReport } from './centre-report.ts'
import { layOutCycleReport } from './cycle-report.ts'
import { layOutEntityReport } from './entity-report.ts'
import type { CentreReportData, CycleReportData, EntityReportData } from './report-data.ts'
import { type ReportLanguage, speak } from './report-language.ts'

/** The kinds of report, each with the data it is made of. */
export interface ReportKinds {
  readonly centre: CentreReportData
  readonly entity: EntityReportData
  readonly cycle: CycleReportData
  readonly guide: GuideReportData
}

export type ReportKind = keyof ReportKinds

/** Languages opened per guide: most reports of a process are of a few guides. */
const spoken = new WeakMap<Guide, Map<Language, ReportLanguage>>()

function speakOnce(guide: Guide, language: Language): ReportLanguage {
  const known = spoken.get(guide) ?? new Map<Language, ReportLanguage>()
  spoken.set(guide, known)
  const say = known.get(language) ?? speak(guide, language)
  known.set(language, say)
  return say
}

type LayOut<Data> = (data: Data, language: Language) => ReportDocument

const layOuts: { readonly [Kind in ReportKind]: LayOut<ReportKinds[Kind]> } = {
  centre: (data, language) => layOutCentreReport(speakOnce(data.frame.guide, language), data),
  entity: (data, language) => layOutEntityReport(speakOnce(data.frame.guide, language), data),
  cycle: (data, language) => layOutCycleReport(speakOnce(data.frame.guide, language), data),
  guide: layOutGuide,
}

/** What a report says, laid out as plain data: the same content for any way of printing it. */
export function layOutReport<Kind extends ReportKind>(
  kind: Kind,
  language: Language,
  data: ReportKinds[Kind],
): ReportDocument {
  return layOuts[kind](data, language)
}

/**
 * One report as a tagged PDF on A4 in the language asked for. The same data gives the same bytes. The pages are set on
 * a thread beside this one; lists of reports belong in a job.
 *
 * @example const pdf = await renderReport('centre', 'ar', gatherReports(result).centre('CIV-01'))
 */
export async function renderReport<Kind extends ReportKind>(
  kind: Kind,
  language: Language,
  data: ReportKinds[Kind],
): Promise<Uint8Array> {
  return setReport(layOutReport(kind, language, data))
}
