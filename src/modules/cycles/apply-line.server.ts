import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { placeOf, workOf } from '../centres/centre-facts.ts'
import { changeHours } from '../centres/change-hours.server.ts'
import { closeCentre } from '../centres/close-centre.server.ts'
import { describeCentre } from '../centres/describe-centre.server.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { registerCentre } from '../centres/register-centre.server.ts'
import type { CentreRecord } from '../centres/registry-record.ts'
import { relocateCentre } from '../centres/relocate-centre.server.ts'
import { renameCentre } from '../centres/rename-centre.server.ts'
import { sameValue } from '../centres/same-value.ts'
import { type CentreSaid, differingFields, saidOf } from './census.ts'
import type { CensusLine } from './read-census-lines.server.ts'

export interface Applying {
  readonly cycle: number
  readonly entity: string
  /** Code for a centre that the entity added. */
  readonly code: string
  /** ISO date. */
  readonly today: string
}

type Writing = Pick<Services, 'clock'> & { readonly trx: Transaction; readonly joined: Services }

const nothing = { ar: '', en: '' }

/**
 * Writes an accepted answer into the registry, through the registry's own use cases, as part of the open transaction. An
 * answer about a centre that has changed since the entity sent it is refused: it was about something else. That a centre
 * closed is accepted also where the registry has it closed by now: nothing is written then.
 *
 * A correction that would not hold today, since the registry says something of a later day, is refused too.
 *
 * @returns the code of the centre
 * @throws Refusal 409 `census.centre_gone`, `census.registry_moved`, `census.overtaken`; whatever the registry refuses
 */
export async function applyLine(
  writing: Writing,
  person: Person,
  line: CensusLine,
  applying: Applying,
): Promise<string> {
  const { cycle, entity, code: given, today } = applying
  const reason = `حصر المراكز، الدورة ${cycle} · Census of centres, cycle ${cycle}`
  if (line.answer === 'added' && line.said) {
    const { said, since } = line
    await registerCentre(writing.joined, person, { ...said, code: given, entity, openedOn: since })
    return given
  }
  const code = line.centre ?? ''
  const centre = (await readCentres(writing.trx, today, [code])).get(code)
  if (!centre || isGone(centre, entity)) {
    if (line.answer === 'closed' && centre?.state === 'closed' && centre.entity === entity) return code
    throw new Refusal([{ code: 'census.centre_gone', params: { centre: code } }], 409)
  }
  if (!isUnmoved(centre, line, entity))
    throw new Refusal([{ code: 'census.registry_moved', params: { centre: code } }], 409)
  const change = { code, on: line.since ?? today, reason }
  if (line.answer === 'closed') await closeCentre(writing.joined, person, change)
  if (line.answer === 'corrected' && line.said) {
    await correct(writing.joined, person, centre, line.said, change)
    const now = (await readCentres(writing.trx, today, [code])).get(code)
    if (!now || differingFields(line.said, saidOf(now)).length > 0)
      throw new Refusal([{ code: 'census.overtaken', params: { centre: code, day: change.on } }], 409)
  }
  return code
}

/** Whether a centre has closed or merged, or belongs to another entity: whoever answered for it has no say in it any more. */
export const isGone = (centre: Pick<CentreRecord, 'entity' | 'state'>, entity: string): boolean =>
  centre.entity !== entity || centre.state !== 'open'

/** Whether the registry says today what it said when the entity sent its answer. */
export const isUnmoved = (centre: CentreRecord, { shown }: CensusLine, entity: string): boolean =>
  !isGone(centre, entity) && (shown === null || sameValue(saidOf(centre), shown))

/** One dated change for each part that differs: name, place, work, hours. */
async function correct(
  services: Services,
  person: Person,
  centre: CentreRecord,
  said: CentreSaid,
  change: { readonly code: string; readonly on: string; readonly reason: string },
): Promise<void> {
  const wanted = { ...centre, ...said }
  if (!sameValue(said.name, centre.name)) await renameCentre(services, person, { ...change, name: said.name })
  if (!sameValue(placeOf(wanted), placeOf(centre)))
    await relocateCentre(services, person, {
      ...{ ...change, governorate: said.governorate, locality: said.locality ?? nothing },
      ...{ latitude: said.latitude, longitude: said.longitude },
    })
  if (!sameValue(workOf(wanted), workOf(centre)))
    await describeCentre(services, person, {
      ...{ ...change, channel: said.channel, services: said.services },
      ...{ hours: said.hours ?? nothing, attributes: said.attributes },
    })
  if (!sameValue(said.openingHours, centre.openingHours))
    await changeHours(services, person, { ...change, hours: said.openingHours })
}
