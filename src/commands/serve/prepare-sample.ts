import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSampleAccounts, type SampleAccount } from '#modules/people/create-sample-accounts.server.ts'
import { loadSample, type TellStep } from '#modules/portal/load-sample.server.ts'
import type { Services } from '#platform/services.ts'

/**
 * Prepares the invented programme where the database holds none, and goes on where an earlier start was cut off. A real
 * programme is left alone. Answers with the ways in, which the data folder remembers for the next start.
 */
export const prepareSample = async (services: Services, tell: TellStep): Promise<SampleAccount[]> => {
  const programme = await services.database.selectFrom('programme').select('sample').executeTakeFirst()
  if (programme && !programme.sample) return []
  await loadSample(services, tell)
  const file = join(services.config.dataDir, 'sample-accounts.json')
  const created = await createSampleAccounts(services)
  if (created.length > 0) await writeFile(file, JSON.stringify(created), { mode: 0o600 })
  return readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as SampleAccount[],
    () => [],
  )
}
