import { dayOf } from '#platform/day.ts'
import type { Text } from '#scoring/guide.ts'
import type { Edition } from './editor/hold-draft.server.ts'

export const audiences = ['staff', 'public'] as const

/** Who is asked: whoever is signed in and holds a role, or everybody. */
export type Audience = (typeof audiences)[number]

/** What decides whether a consultation is open. Days are ISO dates, moments ISO 8601. */
export interface ConsultationTimes {
  readonly opensOn: string
  /** The last day on which comments are taken. */
  readonly closesOn: string
  /** When it was closed before its last day; null where it was not. */
  readonly closedAt: string | null
  /** When the draft was published; null while it is a draft. */
  readonly publishedAt: string | null
}

/** A consultation on one draft of the guide. */
export interface Consultation extends Edition, ConsultationTimes {
  readonly audience: Audience
  readonly intro: Text
  /** Rises with each change. */
  readonly revision: number
}

export type ConsultationState = 'waiting' | 'open' | 'closed'

/** Most characters of the introduction in each language: what people read before the draft itself. */
export const longestIntro = 2000

/**
 * Whether comments are taken on a day. The last day counts whole; a published draft takes none, whatever the days say.
 *
 * @param today ISO date
 * @example stateOf({ opensOn: '2026-11-01', closesOn: '2026-11-30', closedAt: null, publishedAt: null }, '2026-11-30') // 'open'
 */
export function stateOf(
  { opensOn, closesOn, closedAt, publishedAt }: ConsultationTimes,
  today: string,
): ConsultationState {
  if (publishedAt !== null || closedAt !== null || today > closesOn) return 'closed'
  return today < opensOn ? 'waiting' : 'open'
}

/** Whether comments were ever taken: one that was published before its first day never opened. */
export const hasOpened = ({ opensOn, publishedAt }: ConsultationTimes, zone: string): boolean =>
  publishedAt === null || dayOf(new Date(publishedAt), zone) >= opensOn

/** Whether it was open at all before it was closed: one that was closed ahead of its first day was not. */
export const hasBegun = ({ opensOn, closedAt }: ConsultationTimes, zone: string): boolean =>
  closedAt === null || dayOf(new Date(closedAt), zone) >= opensOn
