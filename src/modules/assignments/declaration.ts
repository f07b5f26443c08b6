import type { Text } from '#scoring/guide.ts'

/** What can be declared about. */
export interface Subject {
  readonly kind: 'entity' | 'centre'
  readonly code: string
}

/** What somebody declared about one entity or centre. */
export interface Declared extends Subject {
  readonly answer: 'none' | 'interest'
  readonly reason: string | null
  readonly at: string
}

/** An interest that somebody declared in an earlier cycle. */
export interface EarlierInterest extends Subject {
  readonly reason: string | null
  readonly cycle: Text
}

/** An entity that takes part in a cycle, with its centres. */
export interface EntityToDeclare {
  readonly code: string
  readonly name: Text
  readonly centres: readonly { readonly code: string; readonly name: Text }[]
}

/** How many entities a visitor has answered for, and with what. */
export interface DeclarationCount {
  readonly visitor: string
  readonly asked: boolean
  /** Entities of the cycle about which they declared. */
  readonly answered: number
  /** Those about which they have not; nobody who has none left is asked again. */
  readonly left: number
  readonly interests: number
}
