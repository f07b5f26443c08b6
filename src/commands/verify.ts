import { type Command, Option } from 'commander'
import {
  type FoundDifference,
  type Verification,
  verifyResult,
} from '#modules/results/verify-result.server.ts'
import { type Language, languages } from '#platform/language.ts'
import { Progress } from '#platform/progress.ts'
import { commandLanguage } from './command-language.ts'
import { runRefusable } from './run-refusable.ts'
import { words as ar, type CommandWords } from './words.ar.ts'
import { words as en } from './words.en.ts'

interface VerifyOptions {
  readonly previous?: string
}

/** Adds `taqyeem verify DIR` and `taqyeem verify audit` to the command line. */
export function register(program: Command): void {
  const { verify: text, evaluate } = { ar, en }[commandLanguage(process.argv)]
  program
    .command('verify')
    .summary(text.summary)
    .description(text.summary)
    .argument('<folder>', text.folder)
    .option('--previous <file>', text.previous)
    .addOption(new Option('--lang <language>', evaluate.lang).choices(languages))
    .action(async (folder: string, options: VerifyOptions) => {
      const language = commandLanguage(process.argv)
      if (folder === 'audit') return verifyAudit(language)
      const words = { ar, en }[language]
      await runRefusable(language, words.notVerified, () => verifyFolder(folder, options, words))
    })
}

/** Read only now: the audit needs the database and its packages, a folder does not. */
async function verifyAudit(language: Language): Promise<void> {
  const { verifyAuditCommand } = await import('./verify-audit.ts')
  process.exitCode = await verifyAuditCommand(language)
}

async function verifyFolder(folder: string, { previous }: VerifyOptions, words: CommandWords): Promise<void> {
  const progress = new Progress(process.stderr)
  progress.step(words.verify.scoring)
  const found = await verifyResult(folder, {
    onProgress: (done, total) => progress.report(done, total),
    ...(previous === undefined ? {} : { previous }),
  }).finally(() => progress.end())
  process.stdout.write(`${report(found, previous !== undefined, words).join('\n')}\n`)
  if (found.difference !== null) process.exitCode = 1
}

function report(found: Verification, compared: boolean, { verify, evaluate }: CommandWords): string[] {
  if (found.difference !== null) {
    const differing = Object.entries(found.agrees ?? {}).flatMap(([name, same]) => (same ? [] : [name]))
    return [
      verify.differs,
      ...describeDifference(found.difference, verify),
      ...(differing.length === 0 ? [] : [verify.digestsDiffer(differing.join(', '))]),
    ]
  }
  return [
    verify.agrees,
    evaluate.digest(found.digests.whole),
    ...(found.hasComparison && !compared ? [verify.comparisonNotMade] : []),
  ]
}

const describeDifference = (
  { file, path, was, is }: FoundDifference,
  words: CommandWords['verify'],
): string[] => [
  `  ${file} ${path}`,
  `  ${words.was}: ${show(was, words.nothing)}`,
  `  ${words.is}: ${show(is, words.nothing)}`,
]

const longest = 200

function show(value: unknown, nothing: string): string {
  if (value === undefined) return nothing
  // Escapes control characters too, so that a doctored file cannot steer the terminal.
  const text = JSON.stringify(value)
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}
