import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Starts the empty server in a process of its own. */
export async function startEmpty(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const file = fileURLToPath(new URL('./empty-server.ts', import.meta.url))
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (part) => resolve(String(part).trim()))
    child.once('exit', () => reject(new Error('the empty server did not start')))
  })
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() }
}
