/**
 * `npm test`: everything, in the order in which it is quickest to learn what is wrong: the text of the programme, pure
 * code, the database, the build, the browser. All of it runs, whatever fails; the last line counts.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const reports = await mkdtemp(join(tmpdir(), 'taqyeem-reports-'))

const run = (words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<boolean> =>
  new Promise((resolve) => {
    const [name = '', ...rest] = words
    const program = name === 'node' ? process.execPath : `node_modules/.bin/${name}`
    const child = spawn(program, rest, { stdio: 'inherit', env: { ...process.env, ...environment } })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })

const readReport = async (file: string): Promise<unknown> =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as unknown,
    () => undefined,
  )

/** A step that ended badly has failed, whatever its report counts, or when it left none. */
const settle = (ended: boolean, passed: number, failed: number): Count => ({
  passed,
  failed: ended ? failed : Math.max(1, failed),
})

const runVitest = async (project: string): Promise<Count> => {
  const file = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ended = await run(['vitest', 'run', '--project', project, ...reporters])
  const report = (await readReport(file)) as { numPassedTests: number; numFailedTests: number } | undefined
  return settle(ended && report !== undefined, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0)
}

const runBrowser = async (): Promise<Count> => {
  const executable = findChromium()
  if (!executable) return { passed: 0, failed: 1 }
  const file = join(reports, 'browser.json')
  const environment = { CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const ended = await run(['playwright', 'test', '--reporter=list,json'], environment)
  const report = (await readReport(file)) as
    | { stats: { expected: number; unexpected: number; flaky: number } }
    | undefined
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  return settle(ended && report !== undefined, expected, unexpected + flaky)
}

const once = async (words: readonly string[]): Promise<Count> => {
  const ended = await run(words)
  return { passed: ended ? 1 : 0, failed: ended ? 0 : 1 }
}

/** The build runs beside the check, which leaves a core free for it; what it says is kept for its own step. */
function startBuild(): () => Promise<Count> {
  const environment = { ...process.env, NODE_ENV: 'production' }
  const child = spawn('node_modules/.bin/react-router', ['build'], { env: environment })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
  return async () => {
    const well = await ended
    process.stdout.write(Buffer.concat(said))
    return { passed: well ? 1 : 0, failed: well ? 0 : 1 }
  }
}

const build = startBuild()
const steps: readonly { readonly name: string; run(): Promise<Count> }[] = [
  { name: 'check', run: () => once(['node', 'scripts/check.ts']) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'command', run: () => runVitest('command') },
  { name: 'database', run: () => runVitest('database') },
  { name: 'build', run: build },
  { name: 'browser', run: runBrowser },
]

const counts: Count[] = []
const summary: string[] = []
for (const step of steps) {
  console.log(`\n== ${step.name}`)
  const count = await step.run()
  counts.push(count)
  summary.push(`${step.name}: ${count.passed} passed, ${count.failed} failed`)
}
await rm(reports, { recursive: true, force: true })

const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0)
console.log(`\n${summary.join('\n')}`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1
