import { plural } from '#platform/i18n.ts'
import type { Block } from '#platform/typst/report-document.ts'
import type { CentreReportData } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'

/** In what share of the runs with other samples and weights each class came out. */
export function stabilitySection(say: ReportLanguage, stability: CentreReportData['stability']): Block[] {
  if (stability === null) return []
  const { words, pages } = say
  const { categories, rank, runs, centres } = stability
  return [
    { kind: 'heading', level: 2, text: words.stabilitySection },
    { kind: 'text', text: words.stabilityLead(plural(say.language, runs, words.runs)) },
    {
      kind: 'bars',
      head: { label: pages.class, bar: '', value: words.share },
      items: categories.map(({ category, share }) => ({
        label: say.category(category),
        length: share,
        value: say.share(share),
        tone: category === null ? 'quiet' : say.toneOf(category),
      })),
    },
    ...(rank === null
      ? []
      : [
          {
            kind: 'text' as const,
            text: words.rankInterval(
              say.number(rank.low),
              say.number(rank.high),
              plural(say.language, centres, pages.centres),
            ),
          },
        ]),
  ]
}
