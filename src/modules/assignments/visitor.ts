import type { Text } from '#scoring/guide.ts'

/** Somebody who can visit, as the secretariat sees them: a mystery shopper by a code name only. */
export interface Visitor {
  readonly id: string
  /** `shopper`: known by a code name. */
  readonly kind: 'evaluator' | 'shopper'
  /** The name, or the code name in both languages. */
  readonly name: Text
  readonly profile: Profile
  readonly team: string | null
  readonly revision: number
}

/** Skills and limits. */
export interface Profile {
  /** Code of a governorate; null: no home area. */
  readonly home: string | null
  readonly instruments: readonly string[]
  readonly channels: readonly string[]
  readonly languages: readonly string[]
  /** 1 new, 2 experienced, 3 very experienced. */
  readonly experience: number
  readonly maxPerDay: number
  readonly maxPerCycle: number
  /** By weekday, 0 = Sunday; null: not on that day. Minutes from midnight. */
  readonly hours: readonly (readonly [from: number, until: number] | null)[]
}

/** Who comes into the programme: the usual working week, one skill. */
export const usualProfile = (kind: Visitor['kind']): Profile => ({
  home: null,
  instruments: [kind === 'shopper' ? 'mystery' : 'visit'],
  channels: ['in_person', 'remote'],
  languages: ['ar'],
  experience: 1,
  maxPerDay: 2,
  maxPerCycle: 40,
  hours: [0, 1, 2, 3, 4, 5, 6].map((weekday) => (weekday < 5 ? ([450, 840] as const) : null)),
})

export interface Absence {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string
}

/** The languages that can be chosen in a profile. */
export const skillLanguages = ['ar', 'en', 'hi', 'ur', 'tl'] as const
