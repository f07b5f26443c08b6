import type { Language } from '#platform/language.ts'
import type { Block, ReportDocument } from '#platform/typst/report-document.ts'
import type { Text } from '#scoring/guide.ts'
import { guideWords } from './page-words.ts'
import { reportWords } from './reports/words.ts'

/** What every printed report says of itself, whatever it is about. */
export interface ReportFrame {
  /** Name of the programme. */
  readonly programme: Text
  /** True for the sample programme: said at the top of every page. */
  readonly invented: boolean
  /** True when the guide's weights and thresholds are no authority's: said at the top of every page. */
  readonly illustrative: boolean
  /** True before the content is frozen or published: said at the top of every page. */
  readonly draft: boolean
  /** The day the content was frozen or published, as in 2026-05-10; the file carries it as its date. */
  readonly date: string
  /** SHA-256 of the result or of the guide, in hexadecimal letters. */
  readonly digest: string
  /** Where a reader can check the report; null draws no code. */
  readonly verifyUrl: string | null
}

export interface FramedContent {
  readonly title: string
  readonly subtitle: readonly string[]
  /** Stands at the end of each page's header: what the report belongs to. */
  readonly belongsTo: string
  readonly blocks: readonly Block[]
}

/** Keeps a code, a digest or an address from left to right within a text of either direction. */
export const isolateCode = (code: string): string => `\u2066${code}\u2069`

/** A report with its header, footer, warnings and seal. */
export function frameReport(frame: ReportFrame, language: Language, content: FramedContent): ReportDocument {
  const words = reportWords[language]
  const { title, subtitle, belongsTo, blocks } = content
  return {
    language,
    title,
    subtitle,
    author: frame.programme[language],
    date: frame.date,
    header: { start: frame.programme[language], end: belongsTo },
    notices: noticesOf(frame, language),
    footer: { note: words.digest(isolateCode(frame.digest)), page: words.page, of: words.of },
    seal: frame.verifyUrl === null ? null : sealOf(frame.verifyUrl, language),
    blocks,
  }
}

function noticesOf({ invented, illustrative, draft }: ReportFrame, language: Language): string[] {
  const words = reportWords[language]
  return [
    ...(draft ? [words.draft] : []),
    ...(invented ? [words.invented] : []),
    ...(illustrative ? [guideWords[language].illustrative] : []),
  ]
}

const sealOf = (address: string, language: Language) => ({
  address,
  alt: reportWords[language].verifyAlt(address),
  caption: reportWords[language].verifyCaption,
})
