import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Options of Node itself, such as a limit of memory. */
  readonly node?: readonly string[]
  readonly cwd?: string
}

/** Runs the real command line in a process of its own, in no particular locale unless `env` names one. */
export function runTaqyeem(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const {
    LANG: _lang,
    LC_ALL: _all,
    LC_MESSAGES: _messages,
    TAQYEEM_LANG: _own,
    NODE_OPTIONS: _node,
    ...env
  } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...(options.node ?? []), program, ...words], {
      env: { ...env, ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
