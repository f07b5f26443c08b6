import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { loadBahrain } from '../centres/load-bahrain.server.ts'
import { nameProgramme } from '../cycles/name-programme.server.ts'
import { readProgramme } from '../cycles/read.server.ts'

/** Audit rows of the set name this pseudonym: no person did it. */
const loader: Person = {
  id: 'bahrain-loader',
  name: 'bahrain',
  email: '',
  employer: null,
  secondFactor: true,
  roles: [{ role: 'administrator', scopeKind: 'programme', scopeId: null }],
}

const programme = {
  title: { ar: 'برنامج تقييم', en: 'Taqyeem Programme' },
  country: { ar: 'مملكة البحرين', en: 'Kingdom of Bahrain' },
  sample: false,
  place: { countryCode: 'BH', timeZone: 'Asia/Bahrain' },
}

/**
 * Loads the real registry of Bahrain into a programme that holds nothing, and names the programme where it has no name.
 *
 * @throws Refusal 409 `registry.not_empty`, also where the invented sample is loaded: the two never mix
 */
export async function loadBahrainProgramme(services: Services): Promise<void> {
  await loadBahrain(services, loader)
  if ((await readProgramme(services.database)) === null) await nameProgramme(services, loader, programme)
}
