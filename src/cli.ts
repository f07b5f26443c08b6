import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { Refusal } from './platform/fault.ts'
import { printRefusal } from './platform/start/print-refusal.ts'

/** Adds one command to the program. Each file of `commands/` exports one as `register`. */
export type Register = (program: Command) => void

/** Each command is read only when it is asked for: scoring needs no database, and should not wait for one to be read. */
const commands: Readonly<Record<string, () => Promise<{ register: Register }>>> = {
  serve: () => import('./commands/serve.ts'),
  work: () => import('./commands/work.ts'),
  migrate: () => import('./commands/migrate.ts'),
  sample: () => import('./commands/sample.ts'),
  people: () => import('./commands/people.ts'),
  evaluate: () => import('./commands/evaluate.ts'),
  verify: () => import('./commands/verify.ts'),
}

const readVersion = (): string =>
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version

const createProgram = async (asked: string | undefined): Promise<Command> => {
  const program = new Command('taqyeem')
    .description(
      'تقييم: برنامج وطني لجودة مراكز الخدمة الحكومية\nTaqyeem: a national programme for the quality of government service centres',
    )
    .version(readVersion())
    .helpOption('-h, --help', 'المساعدة / help')
    .helpCommand('help [command]', 'المساعدة في أمر / help for a command')
    .showHelpAfterError('(--help)')
    .exitOverride()
  const one = asked === undefined ? undefined : commands[asked]
  for (const load of one ? [one] : Object.values(commands)) (await load()).register(program)
  return program
}

/** Runs a command line. Answers 0 when it did what was asked, 1 when it could not, 2 when it was not understood. */
export const runCommandLine = async (words: readonly string[]): Promise<number> => {
  try {
    const program = await createProgram(words.find((word) => !word.startsWith('-')))
    await program.parseAsync(words as string[], { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Refusal) console.error(printRefusal(error))
    else console.error(error)
    return 1
  }
}

process.exitCode = await runCommandLine(process.argv.slice(2))
