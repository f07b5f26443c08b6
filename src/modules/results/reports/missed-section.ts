import type { Block } from '#platform/typst/report-document.ts'
import type { CentreScore } from '#scoring/result.ts'
import { findMissedCriteria } from './missed-criteria.ts'
import type { ReportLanguage } from './report-language.ts'

/** The core criteria most often missed, as bars of the share of centres that miss them. */
export function missedSection(say: ReportLanguage, scores: readonly CentreScore[], most: number): Block[] {
  const { words, pages } = say
  const missed = findMissedCriteria(scores, most)
  const heading: Block = { kind: 'heading', level: 2, text: words.missedSection }
  if (missed.length === 0) return [heading, { kind: 'text', text: words.missedNone }]
  return [
    heading,
    { kind: 'text', text: words.missedLead },
    {
      kind: 'bars',
      head: { label: pages.criterion, bar: '', value: words.missedBy, extra: [words.share] },
      items: missed.map(({ code, missed: count, asked }) => ({
        label: say.criterion(code),
        length: count / scores.length,
        value: words.missedOf(say.number(count), say.number(asked)),
        extra: [say.share(count / asked)],
        tone: 'poor',
      })),
    },
  ]
}
