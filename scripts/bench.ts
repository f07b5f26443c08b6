/** `npm run bench -- NAME [--quick]`: runs `bench/NAME.ts`, one of the measurements that the README quotes. */
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What benches share is not one. */
const shared = new Set(['measure.ts'])

const names = (await readdir('bench'))
  .filter((name) => name.endsWith('.ts') && !shared.has(name))
  .map((name) => name.slice(0, -3))
const [name = '', ...words] = process.argv.slice(2)

if (names.includes(name)) {
  const child = spawn(process.execPath, ['--expose-gc', join('bench', `${name}.ts`), ...words], {
    stdio: 'inherit',
  })
  process.exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
} else {
  console.error(`npm run bench -- NAME [--quick], where NAME is one of: ${names.join(', ')}`)
  process.exitCode = 2
}
