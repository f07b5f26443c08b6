import type { Text } from '#scoring/guide.ts'
import type { OpeningHours } from './opening-hours.ts'
import type { Attributes, SubjectState } from './registry-record.ts'

/** What each fact of the registry says. */
export interface FactValues {
  readonly opened: { readonly on: string | null }
  readonly state: { readonly state: SubjectState; readonly into?: string }
  readonly name: Text
  readonly entity: { readonly entity: string }
  readonly place: {
    readonly governorate: string | null
    readonly locality: Text | null
    readonly latitude: number | null
    readonly longitude: number | null
  }
  readonly work: {
    readonly channel: string
    readonly services: readonly Text[]
    readonly hours: Text | null
    readonly attributes: Attributes
  }
  /** Whether an entity serves the public. */
  readonly public: { readonly serves: boolean }
  /** When a centre serves; null where nobody knows it. */
  readonly hours: { readonly opening: OpeningHours | null }
}

export type FactName = keyof FactValues

export type SubjectKind = 'entity' | 'centre'

/** A fact to be recorded. */
export type FactDraft = {
  [Name in FactName]: {
    readonly kind: SubjectKind
    readonly subject: string
    readonly fact: Name
    /** ISO date from which it holds; null: from the beginning. */
    readonly from: string | null
    readonly value: FactValues[Name]
    /** True when only the year of `from` is known. */
    readonly yearOnly?: boolean
    /** True when it takes the place of the latest fact of this name, which was wrong. */
    readonly corrects?: boolean
    /** Id of the fact whose place it takes. */
    readonly replaces?: string
  }
}[FactName]

/** Takes a fact back, which was recorded wrongly: it stays in the history, and counts no longer. */
export interface FactWithdrawal extends Pick<FactDraft, 'kind' | 'subject' | 'fact' | 'from'> {
  readonly value: null
  readonly replaces: string
}
