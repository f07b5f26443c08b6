import type { Language } from '#platform/language.ts'

/**
 * Where to go after signing in: the page that was asked for, if it is one of ours, else `fallback`. Only a path below a
 * language is accepted, so that a link cannot lead somebody from our sign-in page to another site.
 *
 * @example safeNext('//evil.example', 'ar', '/ar') // '/ar'
 */
export function safeNext(next: string | null | undefined, language: Language, fallback: string): string {
  if (next === null || next === undefined || !ours.test(next) || upwards.test(next)) return fallback
  return next.replace(/^\/(ar|en)/, `/${language}`)
}

const ours = /^\/(ar|en)(\/[\w\-./%~]*)?(\?[\w\-.%~=&+]*)?$/

/** Steps that lead out of the language again. */
const upwards = /\/\.\.?(\/|$|\?)/
