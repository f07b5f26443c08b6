import { readCentres } from '../../src/modules/centres/read-records.server.ts'
import { type Register, registerCentres } from '../../src/modules/centres/register-centres.server.ts'
import { freshDatabase } from './database.ts'
import { secretariat, smallRegister, testServices } from './programme.ts'

/** A database of a test's own with a registry in it, and the services that its use cases ask for. */
export async function freshRegistry(register: Partial<Register> = {}) {
  const { database } = await freshDatabase()
  const services = testServices(database)
  await registerCentres(services, secretariat, { ...smallRegister, ...register })
  return {
    database,
    services,
    /** A centre as it was on a day. */
    centreOn: async (day: string, code = 'C-01') => (await readCentres(database, day, [code])).get(code),
  }
}
