import { setClock } from '#modules/cycles/set-clock.server.ts'
import { checkServer } from '#platform/check-server.ts'
import { loadConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { openServer } from '#platform/open-server.ts'
import { openServices } from '#platform/open-services.ts'
import { terminalLanguage } from '#platform/terminal-language.ts'
import { startWorker } from '../../worker.ts'
import { serveWords } from './serve-words.ts'
import { Undo, waitForSignal } from './shutdown.ts'

/**
 * `taqyeem work`: does the waiting jobs until it is told to stop, beside as many others as one likes. It does not
 * migrate: `serve` or `migrate` did. Answers with the exit code.
 */
export const runWork = async (): Promise<number> => {
  const config = await loadConfig(process.env)
  const log = createLog(config)
  const stopped = waitForSignal()
  const undo = new Undo()
  try {
    const server = await openServer(config, { log, purpose: 'work', share: true })
    undo.add(() => server.close())
    const { services, close } = await openServices({ config, log, url: server.url, worker: true })
    undo.add(() => close(60))
    await checkServer(services.database)
    await setClock(services)
    await startWorker(services)
    console.log(serveWords[terminalLanguage(undefined)].working)
    const lost = await Promise.race([stopped.then(() => undefined), server.gone])
    return lost ? 1 : 0
  } finally {
    for (const error of await undo.run()) log.error({ err: error }, 'a step of the end failed')
  }
}
