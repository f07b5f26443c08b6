import type { Person } from '#platform/access.ts'
import type { Clock } from '#platform/clock.ts'
import { todayOf } from '#platform/day.ts'
import { roleToPublishGuide } from './access.ts'
import { type Audience, type ConsultationTimes, hasBegun, hasOpened, stateOf } from './consultation.ts'

/** Who is asking, and when. */
export interface Visitor {
  readonly person: Person | null
  readonly clock: Clock
}

/** Whoever is signed in and holds a role, whichever it is, everywhere or within one thing. */
export const isStaff = (person: Person | null): boolean => person !== null && person.roles.length > 0

/** Whether a consultation asks this person. */
export const isAsked = ({ audience }: { readonly audience: Audience }, person: Person | null): boolean =>
  audience === 'public' || isStaff(person)

type Asking = ConsultationTimes & { readonly audience: Audience }

/**
 * Whether a visitor may comment: the consultation is open today and asks them.
 *
 * @example mayComment(consultation, { person: null, clock }) // true where it is open to the public
 */
export const mayComment = (consultation: Asking, { person, clock }: Visitor): boolean =>
  stateOf(consultation, todayOf(clock)) === 'open' && isAsked(consultation, person)

/**
 * Whether a visitor may read the draft and the comments shown: those who were asked while it is open, and again once the
 * draft is published; those who prepare guides always.
 */
export function mayReadConsultation(consultation: Asking, { person, clock }: Visitor): boolean {
  if (roleToPublishGuide(person) !== null) return true
  if (!isAsked(consultation, person)) return false
  const published = consultation.publishedAt !== null && hasOpened(consultation, clock.zone)
  return published || stateOf(consultation, todayOf(clock)) === 'open'
}

/**
 * Whether a visitor who may not read the consultation now may be told that it is closed: they were asked while it was
 * open, and come back to an address that they knew.
 */
export const mayKnowClosed = (consultation: Asking, { person, clock }: Visitor): boolean =>
  isAsked(consultation, person) &&
  stateOf(consultation, todayOf(clock)) === 'closed' &&
  consultation.publishedAt === null &&
  hasBegun(consultation, clock.zone)
