/**
 * `npm run dev`: the platform as it is being written. Vite loads `src/web.ts`, so that each module exists once and a
 * change shows at the next request; database, tables and sample are those of `npm start`.
 */
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { createServer as createVite, isRunnableDevEnvironment } from 'vite'
import { takePort } from '../src/commands/serve/door.ts'
import { migrationsFolder } from '../src/commands/serve/migrations-folder.ts'
import { prepareSample } from '../src/commands/serve/prepare-sample.ts'
import { Undo, waitForSignal } from '../src/commands/serve/shutdown.ts'
import { setClock } from '../src/modules/cycles/set-clock.server.ts'
import { checkServer } from '../src/platform/check-server.ts'
import { loadConfig } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'
import { migrate } from '../src/platform/migrate.ts'
import { openServer } from '../src/platform/open-server.ts'
import { openServices } from '../src/platform/open-services.ts'
import type { Services } from '../src/platform/services.ts'
import { startWorker } from '../src/worker.ts'

process.env.NODE_ENV = 'development'
const stopped = waitForSignal()
const undo = new Undo()

interface Web {
  createWeb(services: Services): Hono
}

const start = async (): Promise<void> => {
  const config = await loadConfig(process.env)
  const log = createLog(config)
  const door = await takePort(config.host, config.port)
  undo.add(() => door.close(1))
  const server = await openServer(config, { log, purpose: 'dev' })
  undo.add(() => server.close())
  const { services, close } = await openServices({ config, log, url: server.url, worker: true })
  undo.add(() => close(1))
  await checkServer(services.database)
  await migrate(services.database, migrationsFolder)
  await setClock(services)
  const accounts = await prepareSample(services, (step) => console.log(step.en))
  await startWorker(services)

  const vite = await createVite({ server: { middlewareMode: true }, appType: 'custom' })
  undo.add(() => vite.close())
  const environment = vite.environments.ssr
  if (!environment || !isRunnableDevEnvironment(environment)) throw new Error('Vite cannot run src/web.ts')
  let last: Web | undefined
  let answer = getRequestListener(() => new Response())
  door.open((request, response) => {
    vite.middlewares(request, response, async () => {
      try {
        const web = (await environment.runner.import('/src/web.ts')) as Web
        // A change gives another module; until then the same one goes on, with what it keeps.
        if (web !== last) {
          const app = web.createWeb(services)
          answer = getRequestListener((given, bindings) => app.fetch(given, bindings))
          last = web
        }
        await answer(request, response)
      } catch (error) {
        log.error({ err: error }, 'dev: the page could not be made')
        response.writeHead(500).end(String(error))
      }
    })
  })
  console.log(
    `${config.baseUrl}  ${accounts.map(({ email, password }) => `${email} ${password}`).join('  ')}`,
  )
  await Promise.race([stopped, server.gone])
}

try {
  await start()
} finally {
  await undo.run()
}
