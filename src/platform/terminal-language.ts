import { isLanguage, type Language } from './language.ts'

/**
 * The language of a command's words: the option when given, else TAQYEEM_LANG, else the first of LC_ALL, LC_MESSAGES
 * and LANG that is set, when it begins with `ar` or `en`; else English, which every terminal can show.
 *
 * @example terminalLanguage(undefined, { LANG: 'ar_BH.UTF-8' }) // 'ar'
 */
export function terminalLanguage(option: string | undefined, env: NodeJS.ProcessEnv = process.env): Language {
  if (isLanguage(option)) return option
  if (isLanguage(env.TAQYEEM_LANG)) return env.TAQYEEM_LANG
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^ar(?![a-z])/i.test(locale) ? 'ar' : 'en'
}
