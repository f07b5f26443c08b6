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
      head: { label: pages.criterion, bar: '', value: words.share, extra: [words.missedBy] },
      items: missed.map(({ code, missed: count, asked }) => ({
        label: say.criterion(code),
        length: count / asked,
        value: say.share(count / asked),
        extra: [words.missedOf(say.number(count), say.number(asked))],
        tone: 'poor',
      })),
    },
  ]
}
