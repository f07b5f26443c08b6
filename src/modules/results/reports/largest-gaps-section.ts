import type { Block } from '#platform/typst/report-document.ts'
import type { Gap } from '#scoring/result.ts'
import { gapText } from './instrument-section.ts'
import type { ReportedCentre } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'

interface FoundGap {
  readonly one: ReportedCentre
  readonly criterion: string
  readonly gap: Gap
}

/** The largest gaps between instruments in the whole cycle, at most `most`. */
export function largestGapsSection(
  say: ReportLanguage,
  centres: readonly ReportedCentre[],
  most: number,
): Block[] {
  const found = centres
    .flatMap(flaggedOf)
    .sort((a, b) => b.gap.size - a.gap.size || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, most)
  const heading: Block = { kind: 'heading', level: 2, text: say.words.gapsSection }
  if (found.length === 0) return [heading, { kind: 'text', text: say.words.gapNone }]
  return [
    heading,
    { kind: 'text', text: say.words.gapsLead },
    {
      kind: 'table',
      columns: [
        { head: say.pages.centre, width: 2.4 },
        { head: say.pages.criterion, width: 2.4 },
        { head: say.pages.instruments, width: 4 },
        { head: say.pages.gap, width: 'fit', align: 'end' },
      ],
      rows: found.map(({ one, criterion, gap }) => ({
        cells: [
          one.centre.name[say.language],
          say.criterion(criterion),
          gapText(say, gap),
          { text: say.points(gap.size), strong: true },
        ],
      })),
    },
  ]
}

const keyOf = ({ one, criterion }: FoundGap): string => `${one.centre.code} ${criterion}`

const flaggedOf = (one: ReportedCentre): FoundGap[] =>
  one.score.pillars
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ code, gap }) => (gap?.flagged ? [{ one, criterion: code, gap }] : []))
