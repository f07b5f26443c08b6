import {
  figureTitle,
  formatFigure,
  formatNeeded,
  formatThreshold,
  unitOf,
} from '#modules/standards/condition-words.ts'
import { plural } from '#platform/i18n.ts'
import type { Block, Cell, Column, Row } from '#platform/typst/report-document.ts'
import type { Operator } from '#scoring/guide.ts'
import type { BandProof, CategoryProof, CentreScore, ConditionProof } from '#scoring/result.ts'
import type { ReportLanguage } from './report-language.ts'

/** The class with its proof: every category, every condition with its number, threshold, verdict and distance; the bands. */
export function classSection(say: ReportLanguage, score: CentreScore): Block[] {
  return [
    { kind: 'heading', level: 2, text: say.words.classSection },
    { kind: 'text', text: leadOf(say, score) },
    {
      kind: 'table',
      columns: columnsOf(say, say.pages.condition),
      rows: score.proof.flatMap((proof) => proofRows(say, proof)),
    },
    ...bandBlocks(say, score.bands),
  ]
}

function leadOf({ pages, category }: ReportLanguage, { category: code, blockedBy }: CentreScore): string {
  if (blockedBy.length > 0) return pages.classLead.blocked
  const lead = code === null ? pages.classLead.none : pages.classLead.held(category(code))
  return `${lead} ${pages.proofLead}`
}

const columnsOf = ({ pages }: ReportLanguage, first: string): Column[] => [
  { head: first, width: 3.8 },
  { head: pages.found, width: 0.9, align: 'end' },
  { head: pages.needed, width: 1.3 },
  { head: pages.verdict, width: 1.1 },
  { head: pages.distance, width: 2.4 },
]

function proofRows(say: ReportLanguage, { category, holds, conditions }: CategoryProof): Row[] {
  const failed = conditions.filter((condition) => !condition.holds).length
  const verdict = holds
    ? say.pages.categoryHolds
    : say.pages.categoryFails(plural(say.language, failed, say.pages.failedConditions))
  const name = say.category(category)
  return [
    { group: name, note: conditions.length === 0 ? say.words.noConditions : verdict },
    ...conditions.map((condition) => ({
      cells: [figureTitle(say.guide, condition.figure, say.language), ...verdictCells(say, condition)],
    })),
  ]
}

/** What was found, what is needed, the verdict, and how far it is from the line. */
export function verdictCells(say: ReportLanguage, condition: ConditionProof): Cell[] {
  const { figure, actual, op, threshold, holds } = condition
  const { guide, language, pages } = say
  const needed = threshold === null ? pages.none : formatThreshold(guide, figure, threshold, language)
  return [
    actual === null ? pages.none : formatFigure(guide, figure, actual, language),
    formatNeeded(op as Operator, needed, language),
    holds ? { text: pages.holds, tone: 'good' } : { text: pages.fails, tone: 'poor', strong: true },
    distanceText(say, condition),
  ]
}

/** How far above or below the line, in points of a share or in the figure's own number. */
export function distanceText(say: ReportLanguage, { figure, distance }: ConditionProof): string {
  if (distance === null) return say.pages.unknown
  if (distance === 0) return say.pages.onLine
  const amount =
    unitOf(say.guide, figure) === 'share'
      ? say.pages.points(say.points(distance))
      : say.number(Math.abs(distance))
  return distance > 0 ? say.pages.above(amount) : say.pages.below(amount)
}

function bandBlocks(say: ReportLanguage, bands: readonly BandProof[]): Block[] {
  if (bands.length === 0) return []
  const { words } = say
  return [
    { kind: 'heading', level: 3, text: words.bandsSection },
    { kind: 'text', text: words.bandsLead, tone: 'quiet' },
    {
      kind: 'table',
      columns: columnsOf(say, words.band),
      rows: bands.map((band) => ({ cells: [bandTitle(say, band.band), ...bandCells(say, band)] })),
    },
  ]
}

/** A band is neither good nor bad by itself, so its verdict has no colour. */
const bandCells = (say: ReportLanguage, band: BandProof): Cell[] => {
  const [found, needed, , distance] = verdictCells(say, band)
  return [found!, needed!, band.holds ? say.pages.holds : say.pages.fails, distance!]
}

/** A band by its title, or by its code where the guide gives none. */
export function bandTitle(say: ReportLanguage, code: string | null): string {
  if (code === null) return say.pages.bandBetween
  const band = say.guide.bands?.find((one) => one.code === code)
  return band?.title ? say.text(band.title) : code
}
