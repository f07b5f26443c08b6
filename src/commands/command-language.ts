import type { Language } from '#platform/language.ts'
import { terminalLanguage } from '#platform/terminal-language.ts'

/**
 * The language of this run of the command line. Looked for in the arguments themselves, since the help and the
 * messages about wrong options need it before the options are read.
 *
 * @example commandLanguage(['node', 'cli.ts', 'evaluate', '--lang=ar']) // 'ar'
 */
export function commandLanguage(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Language {
  const at = args.findIndex((text) => text === '--lang' || text.startsWith('--lang='))
  const given = at === -1 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  return terminalLanguage(given, env)
}
