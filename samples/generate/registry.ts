import type { Centre } from '#scoring/centre.ts'
import { type District, districts } from './country.ts'
import { drawFrom, shuffle } from './draw.ts'
import { entities, type SampleEntity } from './entities.ts'

/** A centre of the register, with the cycles it took part in. */
export interface SampleCentre extends Centre {
  readonly governorate: string | null
  readonly openedOn: string
  readonly closedOn: string | null
  readonly cycles: readonly number[]
}

/** Offices that opened, or closed, between cycles. Codes as `makeRegistry` numbers them. */
const joinedSecond = new Set([
  'CIV-08',
  'WAT-06',
  'HOU-04',
  'COM-04',
  'TRN-03',
  'POS-R1',
  'COM-R1',
  'PEN-R1',
  'LAB-R1',
])
const joinedThird = new Set([
  ...['CIV-09', 'WAT-07', 'POS-07', 'MUN-08', 'VEH-06', 'LAB-05', 'NOT-04'],
  ...['HEA-R1', 'TAX-R1', 'HOU-R1', 'DIG-R2'],
])
const leftAfterFirst = new Set(['POS-09', 'LAN-03'])
const leftAfterSecond = new Set(['POS-08', 'MUN-09', 'CUS-04'])

const pad = (number: number) => String(number).padStart(2, '0')

/** All centres there ever were in the invented country: 86 that serve in the last cycle, 12 of them remote, and 5 closed. */
export function makeRegistry(seed: number): SampleCentre[] {
  return entities.flatMap((entity) => [...makeOffices(seed, entity), ...makeRemoteCentres(seed, entity)])
}

function makeOffices(seed: number, entity: SampleEntity): SampleCentre[] {
  const places = shuffle(districts, drawFrom(seed, 'places', entity.code))
  return Array.from({ length: entity.offices + entity.closed }, (_, index) => {
    const place: District = places[index % places.length]!
    const name = {
      ar: `${entity.office.ar}، ${place.name.ar}`,
      en: `${entity.office.en}, ${place.name.en}`,
    }
    const code = `${entity.code}-${pad(index + 1)}`
    const draw = drawFrom(seed, 'centre', code)
    const customers = draw.whole(7, 90) * 100
    const attributes = { customers_per_month: customers, counters: Math.max(3, Math.round(customers / 700)) }
    return {
      code,
      name,
      entity: entity.code,
      channel: 'in_person',
      governorate: place.governorate,
      attributes,
      ...times(code, draw.whole(2004, 2021)),
    }
  })
}

function makeRemoteCentres(seed: number, entity: SampleEntity): SampleCentre[] {
  return Array.from({ length: entity.remote }, (_, index) => {
    const code = `${entity.code}-R${index + 1}`
    const draw = drawFrom(seed, 'centre', code)
    const name =
      index === 0
        ? entity.remoteOffice
        : { ar: `${entity.office.ar} عن بعد`, en: `Remote ${entity.office.en}` }
    const attributes = { customers_per_month: draw.whole(40, 260) * 100, counters: 0 }
    return {
      code,
      name,
      entity: entity.code,
      channel: 'remote',
      governorate: null,
      attributes,
      ...times(code, draw.whole(2016, 2021)),
    }
  })
}

function times(code: string, year: number): Pick<SampleCentre, 'openedOn' | 'closedOn' | 'cycles'> {
  if (joinedThird.has(code)) return { openedOn: '2025-03-02', closedOn: null, cycles: [3] }
  if (joinedSecond.has(code)) return { openedOn: '2024-04-07', closedOn: null, cycles: [2, 3] }
  const openedOn = `${year}-01-05`
  if (leftAfterFirst.has(code)) return { openedOn, closedOn: '2024-07-01', cycles: [1] }
  if (leftAfterSecond.has(code)) return { openedOn, closedOn: '2025-06-30', cycles: [1, 2] }
  return { openedOn, closedOn: null, cycles: [1, 2, 3] }
}
