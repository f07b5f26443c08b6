import { isolateCode } from '#modules/standards/report-frame.ts'
import { formatDate, formatHijri } from '#platform/i18n.ts'
import type { Block } from '#platform/typst/report-document.ts'
import type { ResultFrame } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'

/** Lines under a title: by which guide, and of which day. */
export function resultLines(say: ReportLanguage, { guide, date }: ResultFrame): string[] {
  return [
    say.words.guideOf(say.text(guide.title), isolateCode(guide.edition)),
    say.words.dateOf(formatDate(say.language, date), plainMarks(formatHijri(say.language, date))),
  ]
}

/** The turned comma of transliterated months is set as a quotation mark, which the font draws better. */
const plainMarks = (text: string): string => text.replaceAll('\u02bb', '\u2018')

/** How anybody tells that the report is genuine. */
export function verifySection(say: ReportLanguage, { digest, verifyUrl }: ResultFrame): Block[] {
  const { words, pages } = say
  return [
    { kind: 'heading', level: 2, text: words.verifySection },
    { kind: 'text', text: words.verifyLead },
    {
      kind: 'facts',
      items: [
        { label: pages.digest, value: isolateCode(digest) },
        ...(verifyUrl === null ? [] : [{ label: words.verifyAddress, value: isolateCode(verifyUrl) }]),
      ],
    },
  ]
}
