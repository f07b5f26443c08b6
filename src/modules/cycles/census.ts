import type { Language } from '#platform/language.ts'
import { type Typed, typedOf } from '../centres/change-form.ts'
import { typedOfHoursTexts } from '../centres/hours-texts.ts'
import type { CentreRecord } from '../centres/registry-record.ts'

/** What an entity can say of one centre. */
export const censusAnswers = ['confirmed', 'corrected', 'closed', 'added'] as const

export type CensusAnswer = (typeof censusAnswers)[number]

export type CensusDecision = 'accepted' | 'refused' | 'asked-again'

/** What a centre is, as an entity says it: what the registry holds of it but for its code and its entity. */
export type CentreSaid = Pick<
  CentreRecord,
  | 'name'
  | 'governorate'
  | 'locality'
  | 'latitude'
  | 'longitude'
  | 'channel'
  | 'services'
  | 'hours'
  | 'openingHours'
  | 'attributes'
>

/** The part of the registry's record that an entity is asked about. */
export const saidOf = (centre: CentreRecord): CentreSaid => ({
  name: centre.name,
  governorate: centre.governorate,
  locality: centre.locality,
  latitude: centre.latitude,
  longitude: centre.longitude,
  channel: centre.channel,
  services: centre.services,
  hours: centre.hours,
  openingHours: centre.openingHours,
  attributes: centre.attributes,
})

/** The fields of the form about a centre, in the order in which they are asked. */
export const saidFields = [
  ...(['name_ar', 'name_en', 'channel', 'governorate', 'locality_ar', 'locality_en'] as const),
  ...(['latitude', 'longitude', 'opening_hours', 'seasonal_hours', 'hours_ar', 'hours_en'] as const),
  ...(['services_ar', 'services_en', 'attributes'] as const),
] as const

export type SaidField = (typeof saidFields)[number]

/** What stands in the fields of the form. @param language that in which days are written */
export function typedOfSaid(said: CentreSaid, language: Language = 'en'): Typed {
  const { entity: _, ...typed } = typedOf(said as CentreRecord)
  return { ...typed, ...typedOfHoursTexts(said.openingHours, language) }
}

/**
 * The fields in which what an entity says differs from what the registry says.
 *
 * @example differingFields({ ...saidOf(centre), name: { ar: 'آخر', en: 'Other' } }, saidOf(centre)) // ['name_ar', 'name_en']
 */
export function differingFields(said: CentreSaid, known: CentreSaid): SaidField[] {
  const [one, other] = [typedOfSaid(said), typedOfSaid(known)]
  return saidFields.filter((field) => (one[field] ?? '') !== (other[field] ?? ''))
}

/** Where one entity stands in the census. */
export const requestStates = ['not-sent', 'sent', 'opened', 'late', 'submitted', 'settled'] as const

export type RequestState = (typeof requestStates)[number]

/** The lists of entities that a census is shown by: each state, and those that belong together. */
export const censusLists = {
  asked: ['sent', 'opened', 'late', 'submitted', 'settled'],
  answered: ['submitted', 'settled'],
  silent: ['sent', 'opened', 'late'],
  'not-sent': ['not-sent'],
  sent: ['sent'],
  opened: ['opened'],
  late: ['late'],
  submitted: ['submitted'],
  settled: ['settled'],
} as const satisfies Readonly<Record<string, readonly RequestState[]>>

export type CensusList = keyof typeof censusLists

/** Whether a text names a list of the census. */
export const isCensusList = (text: string | null): text is CensusList =>
  text !== null && Object.hasOwn(censusLists, text)

/** Whether an entity in a state stands in a list. */
export const inCensusList = (state: RequestState, list: CensusList): boolean =>
  (censusLists[list] as readonly RequestState[]).includes(state)

export interface RequestFacts {
  readonly openedAt: Date | null
  readonly submittedAt: Date | null
  /** Answers on which the secretariat has not decided. */
  readonly undecided: number
}

/**
 * Where an entity stands: nothing sent; sent; opened; late, when the last day has passed without its answers; submitted;
 * settled, when every answer has been decided on.
 *
 * @param today ISO date
 * @example requestState({ openedAt: null, submittedAt: null, undecided: 0 }, '2026-11-20', '2026-11-21') // 'late'
 */
export function requestState(
  request: RequestFacts | null,
  answerBy: string | null,
  today: string,
): RequestState {
  if (request === null || answerBy === null) return 'not-sent'
  if (request.submittedAt !== null) return request.undecided === 0 ? 'settled' : 'submitted'
  if (today > answerBy) return 'late'
  return request.openedAt === null ? 'sent' : 'opened'
}
