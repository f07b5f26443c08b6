import type { Text } from '#scoring/guide.ts'
import type { OpeningHours } from './opening-hours.ts'

export interface NamedCode {
  readonly code: string
  readonly name: Text
}

export type Attributes = Readonly<Record<string, string | number | boolean>>

/** What a register says of an entity. */
export interface EntityEntry extends NamedCode {
  /** ISO date; null where nobody recorded the day, absent where the list does not speak of it. */
  readonly openedOn?: string | null
  readonly closedOn?: string | null
  /** The entity that took its centres over, from `closedOn` on. */
  readonly mergedInto?: string | null
}

/** What a register says of a centre. A field that is absent stays as it is; null says that there is none. */
export interface CentreEntry extends NamedCode {
  readonly entity: string
  readonly channel: string
  readonly governorate: string | null
  /** ISO date (2024-05-31); null where nobody recorded the day. */
  readonly openedOn: string | null
  readonly closedOn: string | null
  readonly attributes: Attributes
  /** The centre that took its customers over, from `closedOn` on. */
  readonly mergedInto?: string | null
  readonly locality?: Text | null
  /** Degrees, -90 to 90; together with `longitude` or not at all. */
  readonly latitude?: number | null
  /** Degrees, -180 to 180. */
  readonly longitude?: number | null
  readonly services?: readonly Text[]
  /** In words, as a list or a source says it. */
  readonly hours?: Text | null
  /** By day, as the planner reads it. */
  readonly openingHours?: OpeningHours | null
}

/** What a list says of a centre: columns that the list does not have are absent, and leave what is known. */
export type ListedCentre = Pick<CentreEntry, 'code' | 'name' | 'entity' | 'channel'> & Partial<CentreEntry>

export type SubjectState = 'open' | 'closed' | 'merged'

/** An entity as it was on some day. */
export interface EntityRecord extends Required<EntityEntry> {
  readonly state: SubjectState
}

/** A centre as it was on some day. */
export interface CentreRecord extends Required<CentreEntry> {
  readonly state: SubjectState
}
