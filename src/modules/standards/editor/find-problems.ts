import type { FaultWords } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import { checkGuide } from '#scoring/check-guide.ts'
import type { ScoringFault } from '#scoring/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import { guideSchema } from '../guide.ts'
import { describeGuideIssue } from '../guide-issue.ts'
import { faultWords as faultsAr } from '../scoring-faults.ar.ts'
import { faultWords as faultsEn } from '../scoring-faults.en.ts'
import { findStaleTexts } from './find-stale-texts.ts'
import { findItem, type ItemPlace, placeOfPointer } from './item-place.ts'
import { editorWords } from './words.ts'

/** Something that keeps a draft from being published, and where it is mended. */
export interface GuideProblem {
  readonly place: ItemPlace
  /** Id of the field on the page of the item; empty when it is about the item as a whole. */
  readonly field: string
  /** The item as people read it, or its code. */
  readonly item: string
  readonly text: string
}

const faultWords: Readonly<Record<Language, FaultWords>> = { ar: faultsAr, en: faultsEn }

/**
 * Everything that keeps a draft from being published: texts missing in a language, what its form cannot be, and what the
 * engine finds (weights, unknown figures, classes nobody can reach, …), and sentences that say another threshold than their rule. Pure; the same on the server and while typing.
 * Empty when the draft can be published.
 */
export function findProblems(guide: Guide, language: Language): GuideProblem[] {
  const missing = findUnwritten(guide, language)
  const taken = new Set(missing.map(({ pointer }) => pointer))
  const engine = checkSafely(guide)
    .filter(({ path = '' }) => !taken.has(path))
    .map((fault) => ({ pointer: fault.path ?? '', text: textOf(fault, language) }))
  const stale = findStaleTexts(guide).map(({ pointer, threshold }) => ({
    pointer,
    text: editorWords[language].textDiffers(threshold),
  }))
  return [...missing, ...engine, ...stale].map(({ pointer, text }) => {
    const { place, field } = placeOfPointer(guide, pointer)
    return { place, field, item: titleOf(guide, place, language), text }
  })
}

interface Found {
  readonly pointer: string
  readonly text: string
}

/** What the schema asks for. That lists are too short the engine says with better words. */
function findUnwritten(guide: Guide, language: Language): Found[] {
  const result = guideSchema.safeParse(guide, { reportInput: true })
  if (result.success) return []
  const issues = result.error.issues.filter(
    (issue) => !(issue.code === 'too_small' && issue.origin === 'array'),
  )
  return issues.flatMap(describeGuideIssue).map((issue) => {
    const words = editorWords[language]
    const last = issue.path.at(-1)
    const unwritten = last === 'ar' || last === 'en' ? words.textMissing[last] : undefined
    return {
      pointer: issue.path.map((key) => `/${String(key)}`).join(''),
      text: unwritten ?? issue[language],
    }
  })
}

/** A draft may be so far from a guide that the engine cannot even look at it; its form then has problems enough to show. */
function checkSafely(guide: Guide): ScoringFault[] {
  try {
    return checkGuide(guide)
  } catch {
    return []
  }
}

function textOf({ code, params }: ScoringFault, language: Language): string {
  const words = faultWords[language][code]
  return words === undefined ? code : `${words.detail(params)} ${words.remedy(params)}`
}

/** The title of an item in a language (a measure's text), or its code where none is written. */
export function titleOf(guide: Guide, place: ItemPlace, language: Language): string {
  const node = findItem(guide, place)?.node as
    | { title?: { ar: string; en: string }; text?: { ar: string; en: string } }
    | undefined
  const title = place.kind === 'measure' ? node?.text : node?.title
  return title?.[language] || title?.[language === 'ar' ? 'en' : 'ar'] || place.code
}
