import type { VeiledObservation } from '../../evidence/veil-observations.ts'
import type { GuideNames } from '../../standards/names-of.ts'

/** What every level of the score tree needs to show names and observations. */
export interface TreeProps {
  readonly names: GuideNames
  /** By id, as everybody may see them. */
  readonly observations: ReadonlyMap<string, VeiledObservation>
}
