import { spawn } from 'node:child_process'
import { resolve as resolvePath } from 'node:path'

export interface ToolOutcome {
  readonly code: number
  readonly stdout: string
  readonly output: string
}

/** Runs a program of `node_modules/.bin` in a folder (default: the checkout) and waits for its end; never throws for what it says. */
export const runTool = (name: string, words: readonly string[], folder = '.'): Promise<ToolOutcome> =>
  new Promise((resolve, reject) => {
    const suffix = process.platform === 'win32' ? '.cmd' : ''
    const child = spawn(resolvePath(`node_modules/.bin/${name}${suffix}`), words, {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    const answered: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      said.push(chunk)
      answered.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({
        code: code ?? 1,
        stdout: Buffer.concat(answered).toString(),
        output: Buffer.concat(said).toString(),
      })
    })
  })
