import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Signs the sessions of the run; the sample accounts' password comes from it too. */
const secret = 'browser tests: this secret guards nothing at all'

/** The first start makes a database and loads the sample; on a busy machine that takes a while. */
const patience = 180_000

/**
 * Starts the built program with the sample programme on a free port and an empty data folder, and stops it after the
 * last test. Tests find it through the environment: see `serverOf`.
 */
export default function startServer(): Promise<() => Promise<void>> {
  return startProgram(['serve', '--sample'])
}

/** The same with other words of the command line, and on a port of one's choice where others must know it before. */
export async function startProgram(
  words: readonly string[],
  givenPort?: number,
): Promise<() => Promise<void>> {
  const port = givenPort ?? (await freePort())
  const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-browser-'))
  await chmod(dataDir, 0o711)
  const environment = {
    PORT: String(port),
    DATA_DIR: dataDir,
    SECRET: secret,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  }
  const program = spawn(process.execPath, ['src/cli.ts', ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (part) => output.push(String(part)))
  const baseUrl = `http://localhost:${port}`
  const stop = async (): Promise<void> => {
    await end(program)
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await untilReady(program, baseUrl)
  } catch (error) {
    await stop()
    throw new Error(`the program did not start: ${error}\n${output.join('')}`)
  }
  process.env.TAQYEEM_BASE_URL = baseUrl
  process.env.TAQYEEM_SECRET = secret
  return stop
}

/** Where the program of this run answers, and the secret it was started with. */
export function serverOf(): { readonly baseUrl: string; readonly secret: string } {
  const { TAQYEEM_BASE_URL: baseUrl, TAQYEEM_SECRET: given } = process.env
  if (baseUrl === undefined || given === undefined)
    throw new Error('the program of the run has not been started')
  return { baseUrl, secret: given }
}

async function untilReady(program: ChildProcess, baseUrl: string): Promise<void> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (program.exitCode !== null) throw new Error(`it ended with code ${program.exitCode}`)
    const response = await fetch(`${baseUrl}/ready`).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`it was not ready after ${patience / 1000} seconds`)
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return
  const ended = new Promise((resolve) => program.once('exit', resolve))
  program.kill('SIGTERM')
  const late = setTimeout(() => program.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(late)
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
