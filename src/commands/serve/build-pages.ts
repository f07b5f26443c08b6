import { spawn } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#platform/fault.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The built server; what it is built from. */
const built = join(root, 'build', 'server', 'index.js')
const sources = ['src', 'guides', 'public', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts']

const timeOf = async (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

const isSource = (name: string): boolean => !/\.test\.tsx?$/.test(name)

/** Latest change of a file, or of any source below a folder; 0 where there is none. */
const latestChange = async (path: string): Promise<number> => {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined)
  if (!entries) return timeOf(path)
  const files = entries.filter((entry) => entry.isFile() && isSource(entry.name))
  return Math.max(
    0,
    ...(await Promise.all(files.map(({ parentPath, name }) => timeOf(join(parentPath, name))))),
  )
}

/** Whether the built pages are absent or older than what they are built from. */
export const isStale = async (): Promise<boolean> => {
  const time = await timeOf(built)
  if (time === 0) return true
  const changes = await Promise.all(sources.map((source) => latestChange(join(root, source))))
  return Math.max(...changes) > time
}

/** Builds the pages with the tool that `npm run build` uses. Throws a `Refusal` where it fails, and prints what the tool said. */
export const buildPages = async (): Promise<void> => {
  const child = spawn(process.execPath, [await findTool(), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  const output = Buffer.concat(said).toString().trim()
  process.stderr.write(`${output}\n\n`)
  throw buildFailed(output.split('\n').find((line) => /error/i.test(line)) ?? `exit code ${code}`)
}

const buildFailed = (problem: string): Refusal =>
  new Refusal([{ code: 'start.build_failed', params: { problem: problem.trim() } }], 500)

/** The program that `react-router` names in its package. */
const findTool = async (): Promise<string> => {
  try {
    const file = createRequire(import.meta.url).resolve('@react-router/dev/package.json')
    const { bin } = JSON.parse(await readFile(file, 'utf8')) as { bin: Record<string, string> }
    return join(dirname(file), bin['react-router']!)
  } catch {
    throw buildFailed('@react-router/dev is not installed')
  }
}

/** The module that the build left: `createWeb(services)`. */
export const builtServer = built
