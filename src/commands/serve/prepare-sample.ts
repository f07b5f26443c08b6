import { loadSampleVisits } from '#modules/assignments/load-sample-visits.server.ts'
import { greetSampleAccounts } from '#modules/notices/greet-sample.server.ts'
import { createSampleAccounts, type SampleAccount } from '#modules/people/create-sample-accounts.server.ts'
import { neutralEntity } from '#modules/people/sample-ways.ts'
import { loadSample, type TellStep } from '#modules/portal/load-sample.server.ts'
import { prepareNeutralEntity } from '#modules/portal/prepare-neutral-entity.server.ts'
import type { Services } from '#platform/services.ts'
import { runningCycleId } from '../../../samples/generate/running-cycle.ts'

/**
 * Prepares the invented programme where the database holds none, and goes on where an earlier start was cut off. A real
 * programme is left alone, and gets no sample accounts. Answers with the ways in.
 */
export const prepareSample = async (services: Services, tell: TellStep): Promise<SampleAccount[]> => {
  const programme = await services.database.selectFrom('programme').select('sample').executeTakeFirst()
  if (programme && !programme.sample) return []
  await loadSample(services, tell)
  await prepareNeutralEntity(services)
  const accounts = await createSampleAccounts(services)
  await greetSampleAccounts(
    services,
    accounts.map(({ email }) => email),
  )
  tell({ ar: 'الزائرون وخطة الزيارات', en: 'Visitors and the plan of visits' })
  await loadSampleVisits(services, runningCycleId, neutralEntity)
  return accounts
}
