import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A program under test, with the lines it has printed so far. */
export interface Program {
  readonly child: ChildProcess
  readonly lines: readonly string[]
  /** What it wrote on the error stream. */
  complaint(): string
  /** Waits until a line holds (at most `seconds`); throws with all that was printed when none does. */
  until(holds: (lines: readonly string[]) => boolean, seconds?: number): Promise<void>
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts `node file …` in the checkout, or in a copy of it, optionally as another account. */
export const runProgram = (
  file: string,
  words: readonly string[],
  { uid, env, checkout = root }: { uid?: number; env?: NodeJS.ProcessEnv; checkout?: string } = {},
): Program => {
  const node = checkout === root ? process.execPath : process.execPath.replace(root, `${checkout}/`)
  const child = spawn(node, [file, ...words], {
    cwd: checkout,
    // The test runner sets BASE_URL for pages of its own.
    env: { ...process.env, BASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const lines: string[] = []
  let rest = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'lost'))
  })
  const until = async (holds: (lines: readonly string[]) => boolean, seconds = 60): Promise<void> => {
    const end = performance.now() + seconds * 1000
    while (!holds(lines)) {
      const over = child.exitCode !== null || child.signalCode !== null
      if (over || performance.now() > end)
        throw new Error(`it did not come to that:\n${lines.slice(-20).join('\n')}\n${complaint}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { child, lines, complaint: () => complaint, until, ended }
}
