import type { CentreRecord, SubjectState } from './registry-record.ts'

/** What the record of a centre asks for next: the change to make, or nothing. */
export function nextStep(centre: CentreRecord): 'reopen' | 'merged' | 'relocate' | 'describe' | 'none' {
  if (centre.state === 'closed') return 'reopen'
  if (centre.state === 'merged') return 'merged'
  if (centre.channel === 'in_person' && centre.governorate === null && centre.locality === null)
    return 'relocate'
  return centre.services.length === 0 ? 'describe' : 'none'
}

export const centreChanges = ['rename', 'move', 'relocate', 'describe', 'close', 'merge', 'reopen'] as const

export type CentreChangeKind = (typeof centreChanges)[number]

/** The changes that a centre can take in its state. */
export const changesOf = ({ state }: Pick<CentreRecord, 'state'>): CentreChangeKind[] =>
  centreChanges.filter((kind) => fits(kind, state))

const fits = (kind: CentreChangeKind | EntityChangeKind, state: SubjectState): boolean =>
  kind === 'reopen' ? state !== 'open' : kind === 'close' || kind === 'merge' ? state === 'open' : true

export const entityChanges = ['rename', 'service', 'merge', 'close', 'reopen'] as const

export type EntityChangeKind = (typeof entityChanges)[number]

/** The changes that an entity can take in its state. */
export const changesOfEntity = (state: SubjectState): EntityChangeKind[] =>
  entityChanges.filter((kind) => fits(kind, state))
