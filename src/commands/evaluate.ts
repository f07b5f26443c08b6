import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type EvaluationFiles, evaluateFiles } from '#modules/results/evaluate-files.server.ts'
import {
  largestSeed,
  mostRuns,
  type ResultContent,
  type ResultDigests,
  resultFileName,
  tableFileName,
} from '#modules/results/result-file.ts'
import { resultsTable } from '#modules/results/results-table.ts'
import { writeResult } from '#modules/results/write-result.server.ts'
import { defaultLimitMb } from '#platform/files/open-input.ts'
import { checkFolder, writeFolder } from '#platform/files/write-folder.ts'
import { type Language, languages } from '#platform/language.ts'
import { Progress } from '#platform/progress.ts'
import { commandLanguage } from './command-language.ts'
import { runRefusable } from './run-refusable.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

interface EvaluateOptions {
  readonly guide: string
  readonly centres: string
  readonly observations: string
  readonly previous?: string
  readonly out: string
  readonly lang?: Language
  readonly stability?: number
  readonly seed?: number
  readonly limitMb: number
}

/** Adds `taqyeem evaluate` to the command line: scores files into a folder, without a database. */
export function register(program: Command): void {
  const words = { ar, en }[commandLanguage(process.argv)]
  const text = words.evaluate
  const whole = (least: number, most: number) => (given: string) => {
    const number = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN
    if (number >= least && number <= most) return number
    throw new InvalidArgumentError(words.wholeNumber(least, most))
  }
  program
    .command('evaluate')
    .summary(text.summary)
    .description(text.summary)
    .requiredOption('--guide <file>', text.guide)
    .requiredOption('--centres <file>', text.centres)
    .requiredOption('--observations <file>', text.observations)
    .requiredOption('--out <folder>', text.out)
    .option('--previous <file>', text.previous)
    .option('--stability <runs>', text.stability, whole(1, mostRuns))
    .option('--seed <number>', text.seed, whole(0, largestSeed))
    .option('--limit-mb <number>', text.limit, whole(1, 1024 * 1024), defaultLimitMb)
    .addOption(new Option('--lang <language>', text.lang).choices(languages))
    .action(async (options: EvaluateOptions, command: Command) => {
      if (options.seed !== undefined && options.stability === undefined)
        command.error(words.seedAlone, { exitCode: 2 })
      const language = commandLanguage(process.argv)
      await runRefusable(language, { ar, en }[language].refused, () => evaluateInto(options, language))
    })
}

async function evaluateInto(options: EvaluateOptions, language: Language): Promise<void> {
  const text = { ar, en }[language].evaluate
  const progress = new Progress(process.stderr)
  const outputs = [resultFileName, tableFileName]
  checkFolder(options.out, outputs)
  try {
    const content = await evaluateFiles(filesOf(options), (step, done, total) => {
      if (done === 0) progress.step(text.steps[step])
      else progress.report(done, total)
    })
    progress.step(text.steps.writing)
    const digests = writeContent(options.out, content)
    progress.end()
    printSummary(content, digests, options.out, language)
  } finally {
    progress.end()
  }
}

const filesOf = ({
  guide,
  centres,
  observations,
  previous,
  stability,
  seed,
  limitMb,
}: EvaluateOptions): EvaluationFiles => ({
  guide,
  centres,
  observations,
  limitMb,
  ...(previous === undefined ? {} : { previous }),
  ...(stability === undefined ? {} : { stability: { runs: stability, seed: seed ?? 1 } }),
})

function writeContent(folder: string, content: ResultContent): ResultDigests {
  let digests: ResultDigests | undefined
  function* pieces(): Generator<string> {
    digests = yield* writeResult(content)
  }
  writeFolder(folder, [
    { name: tableFileName, pieces: resultsTable(content.guide, content.centres) },
    { name: resultFileName, pieces: pieces() },
  ])
  if (digests === undefined) throw new Error('the result was not written')
  return digests
}

function printSummary(
  { guide, centres }: ResultContent,
  digests: ResultDigests,
  out: string,
  language: Language,
): void {
  const text = { ar, en }[language].evaluate
  const counts = new Map<string | null, number>()
  for (const { category } of centres) counts.set(category, (counts.get(category) ?? 0) + 1)
  const titles = new Map<string | null, string>(
    guide.categories.map(({ code, title }) => [code, title[language]]),
  )
  const lines = [
    text.done(centres.length),
    ...[...titles.keys(), null].flatMap((code) => {
      const count = counts.get(code)
      return count === undefined ? [] : [text.category(titles.get(code) ?? text.noCategory, count)]
    }),
    text.written(join(out, resultFileName)),
    text.written(join(out, tableFileName)),
    text.digest(digests.whole),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
