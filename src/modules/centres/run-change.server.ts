import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { attributesOf, bothOf, codeOf, dayOf, numberOf, servicesOf, type Typed } from './change-form.ts'
import { changeService } from './change-service.server.ts'
import type { Mode } from './change-subject.server.ts'
import { closeCentre } from './close-centre.server.ts'
import { closeEntity } from './close-entity.server.ts'
import { describeCentre } from './describe-centre.server.ts'
import { mergeCentres } from './merge-centres.server.ts'
import { mergeEntities } from './merge-entities.server.ts'
import { moveCentre } from './move-centre.server.ts'
import type { CentreChangeKind, EntityChangeKind } from './next-step.ts'
import type { FactDraft } from './registry-fact.ts'
import type { CentreRecord } from './registry-record.ts'
import { relocateCentre } from './relocate-centre.server.ts'
import { renameCentre } from './rename-centre.server.ts'
import { renameEntity } from './rename-entity.server.ts'
import { reopenCentre } from './reopen-centre.server.ts'
import { reopenEntity } from './reopen-entity.server.ts'

/** Runs the change of a centre that a form asks for, or only checks it. @throws Refusal */
export function runCentreChange(
  services: Services,
  person: Person,
  { kind, centre, typed, mode }: { kind: CentreChangeKind; centre: CentreRecord; typed: Typed; mode: Mode },
): Promise<FactDraft[]> {
  const change = { code: centre.code, on: dayOf(typed, 'on'), reason: typed.reason ?? '' }
  switch (kind) {
    case 'rename':
      return renameCentre(services, person, { ...change, name: bothOf(typed, 'name') }, mode)
    case 'move':
      return moveCentre(services, person, { ...change, entity: codeOf(typed, 'entity') }, mode)
    case 'relocate': {
      const place = { latitude: numberOf(typed, 'latitude'), longitude: numberOf(typed, 'longitude') }
      const governorate = codeOf(typed, 'governorate') || null
      const locality = bothOf(typed, 'locality')
      return relocateCentre(services, person, { ...change, ...place, governorate, locality }, mode)
    }
    case 'describe': {
      const channel = codeOf(typed, 'channel')
      const attributes = attributesOf(typed, centre.attributes)
      const work = { channel, services: servicesOf(typed), hours: bothOf(typed, 'hours'), attributes }
      return describeCentre(services, person, { ...change, ...work }, mode)
    }
    case 'merge':
      return mergeCentres(services, person, { ...change, into: codeOf(typed, 'into') }, mode)
    case 'close':
      return closeCentre(services, person, change, mode)
    case 'reopen':
      return reopenCentre(services, person, change, mode)
  }
}

/** Runs the change of an entity that a form asks for, or only checks it. @throws Refusal */
export function runEntityChange(
  services: Services,
  person: Person,
  { kind, code, typed, mode }: { kind: EntityChangeKind; code: string; typed: Typed; mode: Mode },
): Promise<FactDraft[]> {
  const change = { code, on: dayOf(typed, 'on'), reason: typed.reason ?? '' }
  switch (kind) {
    case 'rename':
      return renameEntity(services, person, { ...change, name: bothOf(typed, 'name') }, mode)
    case 'service':
      return changeService(services, person, { ...change, serves: codeOf(typed, 'serves') !== 'no' }, mode)
    case 'merge':
      return mergeEntities(services, person, { ...change, into: codeOf(typed, 'successor') }, mode)
    case 'close':
      return closeEntity(services, person, change, mode)
    case 'reopen':
      return reopenEntity(services, person, change, mode)
  }
}
