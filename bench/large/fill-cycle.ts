import { createHash } from 'node:crypto'
import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { registerCentres } from '../../src/modules/centres/register-centres.server.ts'
import { openCycle } from '../../src/modules/cycles/open-cycle.server.ts'
import { publishGuide } from '../../src/modules/standards/publish-guide.server.ts'
import { saveGuide } from '../../src/modules/standards/save-guide.server.ts'
import { largeGuide } from './large-guide.ts'

/** The number of the large cycle; the sample's own cycles come before it. */
export const largeCycle = 900

/** Who does all that the bench does. */
export const secretary: Person = {
  id: 'bench',
  name: 'Bench',
  email: 'bench@sample.example',
  employer: null,
  secondFactor: true,
  roles: [{ role: 'secretariat', scopeKind: 'programme', scopeId: null }],
}

const both = (ar: string, en: string) => ({ ar, en })
const ENTITIES = 60

/** Codes of the centres, as many as asked for. */
export const centreCodes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `L${String(index + 1).padStart(5, '0')}`)

/** The guide (published, and a draft of its next edition), the centres, and a cycle that enrols them all. */
export async function openLargeCycle(services: Services, centres: readonly string[]): Promise<void> {
  const guide = largeGuide('1')
  await saveGuide(services, secretary, guide)
  await publishGuide(services, secretary, guide)
  await saveGuide(services, secretary, largeGuide('2'))
  await registerCentres(services, secretary, {
    governorates: [{ code: 'L', name: both('محافظة كبيرة', 'Large governorate') }],
    entities: Array.from({ length: ENTITIES }, (_, index) => ({
      code: `LE${index}`,
      name: both(`جهة مختلقة ${index + 1}`, `Invented entity ${index + 1}`),
    })),
    centres: centres.map((code, index) => ({
      code,
      name: both(`مركز مختلق ${index + 1}`, `Invented centre ${index + 1}`),
      entity: `LE${index % ENTITIES}`,
      channel: index % 4 === 0 ? 'remote' : 'in_person',
      governorate: 'L',
      openedOn: '2020-01-05',
      closedOn: null,
      attributes: {},
    })),
  })
  await openCycle(services, secretary, {
    id: largeCycle,
    title: both('دورة كبيرة', 'Large cycle'),
    guide,
    startsOn: '2026-01-01',
    endsOn: '2099-12-31',
    centres: [...centres],
  })
}

/** A file of one observation of every measure at each centre: the same for ever, no two centres alike. */
export function observationsOf(centres: readonly string[]): string {
  const measures = largeGuide('1').pillars.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => criterion.measures.map(({ code }) => code)),
  )
  const rows = centres.flatMap((centre) => {
    const luck = createHash('shake256', { outputLength: measures.length }).update(centre).digest()
    const standing = luck[0]! % 3
    return measures.map((code, index) => `${centre},${code},${Math.min(4, (luck[index]! % 4) + standing)}`)
  })
  return ['centre,measure,value', ...rows, ''].join('\n')
}
