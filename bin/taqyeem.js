#!/usr/bin/env node
// Plain JavaScript that any Node can read: when the one that runs is too old for the program, the one that npm
// brought is found and given the same arguments.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))))
const program = join(home, 'src', 'cli.ts')
const oldest = 26

const findNode = () => {
  const require = createRequire(import.meta.url)
  const machine = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  for (const name of [`node-${machine}`, `node-bin-${machine}`]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`))
      const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
      if (existsSync(node)) return node
    } catch {
      // This machine's package has the other name, or was not installed.
    }
  }
  return undefined
}

const passOn = (node) => {
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  // The terminal sends its signals to both; those that are sent to us alone are handed down.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

if (Number.parseInt(process.versions.node, 10) >= oldest) {
  await import('../src/cli.ts')
} else {
  const node = findNode()
  if (node) {
    passOn(node)
  } else {
    console.error(`يلزم الإصدار ${oldest} من Node، ولم يُثبَّت مع المنصة. نفّذ npm ci دون حذف الحزم الاختيارية.`)
    console.error(
      `Node ${oldest} is needed and was not installed with the platform. Run npm ci with optional packages.`,
    )
    process.exit(1)
  }
}
