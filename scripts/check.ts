/** `npm run check`: everything about the text of the programme that a machine can judge. One line each; 1 when one fails. */
import { readFile } from 'node:fs/promises'
import { accessMatrixFile, drawAccessMatrix } from './access-matrix.ts'
import { findLockGaps, type Lock } from './checks/find-lock-gaps.ts'
import { findLongFiles } from './checks/find-long-files.ts'
import { findOwnDays } from './checks/find-own-days.ts'
import { findOwnForms } from './checks/find-own-forms.ts'
import { findPhysicalSides } from './checks/find-physical-sides.ts'
import { type CruiseResult, findWallFaults } from './checks/find-wall-faults.ts'
import { findWordFaults } from './checks/find-word-faults.ts'
import { readSources } from './checks/read-sources.ts'
import { runTool } from './checks/run-tool.ts'
import { type Finding, printFinding } from './checks/source-file.ts'

/** Fewer modules than this were never there since the walls were put up. */
const leastModules = 400
const folders = ['src', 'tests', 'bench', 'scripts', 'samples']

interface Check {
  readonly name: string
  /** What to do when it fails. */
  readonly remedy: string
  /** Answers with what is wrong, as lines. */
  run(): Promise<string[]>
}

const linesOf = (findings: readonly Finding[]): string[] => findings.map(printFinding)

const runAll = async (...commands: [string, ...string[]][]): Promise<string[]> => {
  for (const [name, ...words] of commands) {
    const { code, output } = await runTool(name, words)
    if (code !== 0) return [output.trim() || `${name} ended with ${code}`]
  }
  return []
}

const checkWalls = async (): Promise<string[]> => {
  const sources = await readSources(['src'], ['.ts', '.tsx'])
  const words = [
    ...folders.filter((folder) => folder !== 'bench'),
    '--config',
    '.dependency-cruiser.js',
    '--output-type',
    'json',
  ]
  const { stdout, output } = await runTool('depcruise', words)
  try {
    const result = JSON.parse(stdout) as CruiseResult
    return linesOf(
      findWallFaults(
        result,
        sources.map(({ path }) => path),
        leastModules,
      ),
    )
  } catch {
    return [output.trim() || 'dependency-cruiser said nothing']
  }
}

const checks: readonly Check[] = [
  {
    name: 'types',
    remedy: 'mend the types; node_modules/.bin/tsc shows them again',
    run: () => runAll(['react-router', 'typegen'], ['tsc', '--noEmit', '-p', '.']),
  },
  {
    name: 'format and lint',
    remedy: 'npm run format',
    run: () => runAll(['biome', 'ci', '--colors=off', '--reporter=summary', '.']),
  },
  { name: 'walls', remedy: 'move the import to where .dependency-cruiser.js allows it', run: checkWalls },
  {
    name: 'lock of packages',
    remedy: 'node scripts/complete-lock.ts',
    run: async () => {
      const gaps = findLockGaps(JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock)
      return gaps.map(
        ({ place, wantedBy }) => `package-lock.json does not name ${place}, which ${wantedBy} wants`,
      )
    },
  },
  {
    name: 'length of files',
    remedy: 'split the file by what it is about',
    run: async () => linesOf(findLongFiles(await readSources(folders, ['.ts', '.tsx', '.css', '.js']))),
  },
  {
    name: 'words in both languages',
    remedy: 'write the words that are missing',
    run: async () => linesOf(findWordFaults(await readSources(['src'], ['.ts']))),
  },
  {
    name: 'who may do what',
    remedy: 'node scripts/make-access-matrix.ts',
    run: async () =>
      (await readFile(accessMatrixFile, 'utf8').catch(() => '')) === drawAccessMatrix()
        ? []
        : [`${accessMatrixFile} says something else than the tables of the program`],
  },
  {
    name: 'one clock for every day',
    remedy: 'take the day from src/platform/day.ts',
    run: async () =>
      linesOf(findOwnDays(await readSources([...folders, 'migrations'], ['.ts', '.tsx', '.sql']))),
  },
  {
    name: 'forms name their page',
    remedy: 'use Form of src/ui/form.tsx',
    run: async () => linesOf(findOwnForms(await readSources(['src'], ['.tsx']))),
  },
  {
    name: 'no left, no right',
    remedy: 'use start and end',
    run: async () => linesOf(findPhysicalSides(await readSources(['src'], ['.tsx', '.css']))),
  },
]

const runCheck = async ({ name, remedy, run }: Check): Promise<boolean> => {
  const started = performance.now()
  const problems = await run().catch((error: unknown) => [String(error)])
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    problems.length === 0
      ? `ok    ${name} (${seconds} s)`
      : `WRONG ${name}: ${remedy}\n${problems.join('\n')}`,
  )
  return problems.length === 0
}

const outcomes = await Promise.all(checks.map(runCheck))
const wrong = outcomes.filter((sound) => !sound).length
console.log(wrong === 0 ? `${outcomes.length} checks passed` : `${wrong} of ${outcomes.length} checks failed`)
process.exitCode = wrong === 0 ? 0 : 1
