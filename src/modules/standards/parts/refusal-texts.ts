import type { Fault, FaultCatalogue } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { faultWords as sheetsAr } from '#platform/spreadsheets/words.ar.ts'
import { faultWords as sheetsEn } from '#platform/spreadsheets/words.en.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { faultWords as documentAr } from '../document-faults.ar.ts'
import { faultWords as documentEn } from '../document-faults.en.ts'
import { editorWords } from '../editor/words.ts'
import { faultWords as workbookAr } from '../guide-workbook-words.ar.ts'
import { faultWords as workbookEn } from '../guide-workbook-words.en.ts'
import { refusalWords as refusalAr } from '../refusal-words.ar.ts'
import { refusalWords as refusalEn } from '../refusal-words.en.ts'
import { faultWords as scoringAr } from '../scoring-faults.ar.ts'
import { faultWords as scoringEn } from '../scoring-faults.en.ts'

const catalogue: FaultCatalogue = {
  ar: { ...filesAr, ...sheetsAr, ...documentAr, ...workbookAr, ...scoringAr, ...refusalAr },
  en: { ...filesEn, ...sheetsEn, ...documentEn, ...workbookEn, ...scoringEn, ...refusalEn },
}

/** More than this at once is not read by anybody. */
const shownAtOnce = 20

/**
 * What was refused, as lines of the error summary: each with its field where the fault has one, and with the place in
 * the file where there is one.
 */
export const refusalTexts = (faults: readonly Fault[], language: Language): FieldError[] =>
  faults.slice(0, shownAtOnce).map((fault) => ({
    ...(fault.place?.path && !fault.place.path.startsWith('/') ? { field: fault.place.path } : {}),
    text: textOf(fault, language),
  }))

function textOf({ code, place, params = {} }: Fault, language: Language): string {
  if (code === 'guide.answer') {
    const problems: Readonly<Record<string, string>> = editorWords[language].answerProblems
    return `${labelOf(place?.path ?? '', language)}: ${problems[String(params.problem)] ?? ''}`
  }
  if (code === 'guide.invalid' && place?.path && !place.path.startsWith('/'))
    return `${labelOf(place.path, language)}: ${params[language === 'ar' ? 'problem_ar' : 'problem'] ?? ''}`
  const words = catalogue[language][code]
  if (words === undefined) return code
  return `${words.detail(params)} ${words.remedy(params)}${placeText(place, language)}`
}

/** Where it stands: the pointer into the document, or the line of the file. */
function placeText(place: Fault['place'], language: Language): string {
  if (place?.path?.startsWith('/')) return ` (${place.path})`
  return place?.row === undefined || place.path === undefined
    ? ''
    : ` (${editorWords[language].line(formatNumber(language, place.row))})`
}

/** The label of a field of the editor by its id: `when.0.figure` is the figure among the conditions. */
export function labelOf(field: string, language: Language): string {
  const { fields } = editorWords[language]
  if (fields[field] !== undefined) return fields[field]
  const [list = '', , ...rest] = field.split('.')
  const inner = fields[rest.join('.')]
  return inner === undefined ? (fields[list] ?? field) : `${fields[list] ?? list}: ${inner}`
}
