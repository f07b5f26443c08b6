import type { Language } from '#platform/language.ts'

/** A stretch of a text; `foreign` when it is written in the other direction, such as a code in an Arabic sentence. */
export interface Stretch {
  readonly text: string
  readonly foreign: boolean
}

/** Latin words, codes, days and addresses; and Arabic words. Marks between them belong to a stretch, marks around it do not. */
const foreign = {
  ar: /(?<![A-Za-z0-9])(?:(?:[A-Za-z0-9]+[._\-/:@#&+=?%~]+)*[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:[ ._\-/:@#&+=?%~]+[A-Za-z0-9]+)*|[0-9]+(?:[._\-/:][0-9]+)+)/g,
  en: /[\u0600-\u06ff\u0750-\u077f]+(?:[ \u0640-]+[\u0600-\u06ff\u0750-\u077f]+)*/g,
} as const

/**
 * Cuts a text into stretches, so that those of the other direction can be set apart and keep the order of their parts.
 * What the text already sets apart (U+2066–U+2069) is taken off first.
 *
 * @example isolate('ar', 'الزيارة V-12 غدًا') // V-12 is foreign
 */
export function isolate(language: Language, given: string): Stretch[] {
  const text = given.replace(/[\u2066-\u2069]/g, '')
  const stretches: Stretch[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(foreign[language])) {
    if (index > from) stretches.push({ text: text.slice(from, index), foreign: false })
    stretches.push({ text: found, foreign: true })
    from = index + found.length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), foreign: false })
  return stretches
}
