import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takePort } from '../../src/commands/serve/door.ts'
import { runProgram } from '../support/run-program.ts'
import { makeFolder } from '../support/server-places.ts'

const listenSomewhere = (): Promise<{ port: number; close(): void }> =>
  new Promise((resolve) => {
    const server = createServer((_, response) => response.end())
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        close: () => server.close(),
      })
    })
  })

const freePort = async (): Promise<number> => {
  const { port, close } = await listenSomewhere()
  close()
  return port
}

const settings = async (): Promise<NodeJS.ProcessEnv> => ({
  PORT: String(await freePort()),
  DATA_DIR: join(await makeFolder(), 'data'),
  DATABASE_URL: '',
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
  LANG: 'C',
})

test('a port that is taken is known before anything is started, and said in both languages', async () => {
  const other = await listenSomewhere()
  const program = runProgram('src/cli.ts', ['serve'], {
    env: { ...(await settings()), PORT: String(other.port) },
  })
  expect(await program.ended).toBe(1)
  other.close()
  expect(program.complaint()).toContain('المنفذ مشغول')
  expect(program.complaint()).toContain('The port is taken')
  expect(program.lines).toEqual([])
})

test('serves, refuses a second program on its data, lets commands work beside it, and stops cleanly', {
  timeout: 240_000,
}, async () => {
  const env = await settings()
  const program = runProgram('src/cli.ts', ['serve'], { env })
  await program.until((lines) => lines.some((line) => line.startsWith('Press Ctrl-C')), 180)
  const ready = await fetch(`http://127.0.0.1:${env.PORT}/ready`)
  expect(await ready.json()).toMatchObject({ status: 'ready' })

  const second = runProgram('src/cli.ts', ['serve'], { env: { ...env, PORT: String(await freePort()) } })
  expect(await second.ended).toBe(1)
  expect(second.complaint()).toContain('مجلد البيانات قيد الاستعمال')
  expect(second.complaint()).toContain(`taqyeem serve (process ${program.child.pid})`)

  const audit = runProgram('src/cli.ts', ['verify', 'audit'], { env })
  expect([await audit.ended, audit.complaint()]).toEqual([0, ''])
  expect(audit.lines[0]).toContain('The audit is sound')
  const migrate = runProgram('src/cli.ts', ['migrate'], { env })
  expect(await migrate.ended).toBe(0)

  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  const again = runProgram('src/cli.ts', ['migrate'], { env })
  expect([await again.ended, again.lines.at(-1)]).toEqual([0, 'The tables are up to date; nothing to do'])
})

test('until it is open the door says when to come back; at its end it finishes what is under way, and cuts what is late', async () => {
  const port = await freePort()
  const door = await takePort('127.0.0.1', port)
  const early = await fetch(`http://127.0.0.1:${port}/`)
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '3'])
  let reached = 0
  door.open((request, response) => {
    reached += 1
    if (request.url === '/slow') setTimeout(() => response.end('done'), 300)
  })
  const slow = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.text())
  const never = fetch(`http://127.0.0.1:${port}/never`).then(
    () => 'answered',
    () => 'cut',
  )
  for (let tries = 0; tries < 200 && reached < 2; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10))
  const started = performance.now()
  await door.close(1)
  expect(await slow).toBe('done')
  expect(await never).toBe('cut')
  expect(performance.now() - started).toBeGreaterThan(900)
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
})
