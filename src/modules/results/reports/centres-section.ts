import type { Block, Cell, Column, Row } from '#platform/typst/report-document.ts'
import type { CentreScore } from '#scoring/result.ts'
import { roundShare } from '#scoring/round-share.ts'
import type { ReportedCentre } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'

/** Difference of the fulfilment of core criteria since the cycle before; null when either is missing. */
export const changeOf = (score: CentreScore, before: CentreScore | null): number | null => {
  const [now, earlier] = [score.core.fulfilment, before?.core.fulfilment ?? null]
  return now === null || earlier === null ? null : roundShare(now - earlier)
}

/** Centres in the order of their classes, then by fulfilment from the highest, then by name. */
export function inOrderOfClass(say: ReportLanguage, centres: readonly ReportedCentre[]): ReportedCentre[] {
  const classes = say.guide.categories.map(({ code }) => code)
  const place = (category: string | null) => (category === null ? classes.length : classes.indexOf(category))
  const { compare } = new Intl.Collator(say.language)
  return [...centres].sort(
    (a, b) =>
      place(a.score.category) - place(b.score.category) ||
      (b.score.core.fulfilment ?? -1) - (a.score.core.fulfilment ?? -1) ||
      compare(a.centre.name[say.language], b.centre.name[say.language]),
  )
}

/** A table of centres with class, fulfilment, scores and change; with their entities where there are several. */
export function centresTable(
  say: ReportLanguage,
  centres: readonly ReportedCentre[],
  { withEntity }: { readonly withEntity: boolean },
): Block {
  const { pages, words } = say
  const compared = centres.some(({ before }) => before !== null)
  const columns: Column[] = [
    { head: pages.centre, width: 3 },
    ...(withEntity ? [{ head: pages.entity, width: 2.2 }] : []),
    { head: pages.class, width: 1.6 },
    { head: pages.core, width: 1.6, align: 'end' },
    { head: pages.overall, width: 1.1, align: 'end' },
    { head: words.critical, width: 1, align: 'end' },
    ...(compared ? [{ head: words.changeHead, width: 1.2, align: 'end' as const }] : []),
  ]
  const rows = inOrderOfClass(say, centres).map((one) => rowOf(say, one, withEntity, compared))
  return { kind: 'table', columns, rows }
}

function rowOf(say: ReportLanguage, one: ReportedCentre, withEntity: boolean, compared: boolean): Row {
  const { centre, entity, score, before } = one
  const failed = score.critical.failed
  const breaches: Cell =
    failed > 0 ? { text: say.number(failed), tone: 'poor', strong: true } : say.number(failed)
  return {
    cells: [
      centre.name[say.language],
      ...(withEntity ? [say.text(entity.name)] : []),
      classCell(say, score.category),
      say.safeShare(score.core.fulfilment),
      say.safeShare(score.overall.score),
      breaches,
      ...(compared
        ? [
            before === null
              ? { text: say.words.newShort, tone: 'quiet' as const }
              : say.signed(changeOf(score, before)),
          ]
        : []),
    ],
  }
}

const classCell = (say: ReportLanguage, category: string | null): Cell => ({
  text: say.category(category),
  tone: category === null ? 'quiet' : say.toneOf(category),
  strong: category !== null,
})
