import type { JsonValue } from '#platform/canonical-json.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { isId } from '#platform/is-id.ts'
import type { Services } from '#platform/services.ts'
import { dayOf, type Typed } from '../centres/change-form.ts'
import { dayFaults, faultOf, refuseAny } from '../centres/check-change.ts'
import { readCentres } from '../centres/read-records.server.ts'
import type { CentreRecord } from '../centres/registry-record.ts'
import { requireGovernorate } from '../centres/require-open.server.ts'
import { type CensusAnswer, type CentreSaid, differingFields, saidOf } from './census.ts'
import { type CensusPost, changeByLink } from './change-by-link.server.ts'
import type { CensusLink } from './find-census-link.server.ts'

import { saidIn } from './said-from.ts'

/** Which centre an answer is about: one of the registry, or one that the entity adds under an id of its own. */
export type LineSubject =
  | { readonly kind: 'centres'; readonly code: string }
  | { readonly kind: 'added'; readonly id: string }

export interface LineAnswer extends Omit<CensusPost, 'body'> {
  readonly subject: LineSubject
  readonly answer: CensusAnswer
  /** The form: fields of the centre, `on`, `note`. */
  readonly typed: Typed
}

interface Line {
  readonly answer: CensusAnswer
  readonly said: CentreSaid | null
  readonly since: string | null
  readonly note: string | null
}

const longestNote = 2000

/**
 * Keeps what an entity says of one centre, as a draft until everything is sent. What the secretariat has accepted or
 * refused stays; what it asked again is open.
 *
 * @returns false where this very form had been taken before
 * @throws Refusal see `changeByLink`; 404 `census.centre_unknown`; 409 `census.line_decided`; 422 with each fault and field
 */
export async function answerLine(
  services: Pick<Services, 'database' | 'clock'>,
  token: string,
  given: LineAnswer,
): Promise<boolean> {
  const { id, revision, subject, answer, typed } = given
  const body = { subject, answer, typed } as unknown as JsonValue
  return changeByLink(services, token, { id, revision, body }, async (trx, link) => {
    const today = todayOf(services.clock)
    const centre = await readSubject(trx, link, subject, today)
    const line = readLine(given, centre, today)
    await requireGovernorate(trx, line.said?.governorate ?? null)
    await writeLine(trx, link, subject, { ...line, shown: centre && saidOf(centre) })
    const about = subject.kind === 'centres' ? { centre: subject.code } : { added: subject.id }
    return { action: 'census.answer', after: { ...about, answer: line.answer } }
  })
}

async function readSubject(
  trx: Transaction,
  link: CensusLink,
  subject: LineSubject,
  today: string,
): Promise<CentreRecord | null> {
  if (subject.kind === 'added') {
    if (!isId(subject.id)) throw new Refusal([{ code: 'census.centre_unknown' }], 404)
    return null
  }
  const centre = (await readCentres(trx, today, [subject.code])).get(subject.code)
  if (centre?.entity !== link.entity || centre.state !== 'open')
    throw new Refusal([{ code: 'census.centre_unknown' }], 404)
  return centre
}

/** What the form says, checked: all that is wrong with it is told at once. A correction in which nothing differs confirms. */
function readLine({ answer, typed }: LineAnswer, centre: CentreRecord | null, today: string): Line {
  const note = (typed.note ?? '').trim() || null
  const tooLong = faultOf('census.too_long', 'note', { longest: longestNote })
  const noteFaults = (note?.length ?? 0) > longestNote ? [tooLong] : []
  if (centre === null) {
    const { said, faults } = saidIn(typed, null)
    const since = dayOf(typed, 'opened_on') || null
    const dated = since === null ? [] : dayFaults('opened_on', since, today)
    refuseAny([...faults, ...dated, ...noteFaults])
    return { answer: 'added', said, since, note }
  }
  if (answer === 'added') throw new Refusal([{ code: 'census.centre_unknown' }], 404)
  const confirmed = { answer: 'confirmed', said: null, since: null, note } as const
  const since = dayOf(typed, 'on')
  const dated = dayFaults('on', since, today, centre.openedOn)
  if (answer === 'corrected') {
    const known = saidOf(centre)
    const { said, faults } = saidIn(typed, known)
    const same = faults.length === 0 && differingFields(said, known).length === 0
    refuseAny([...(same ? [] : dated), ...faults, ...noteFaults])
    return same ? confirmed : { answer, said, since, note }
  }
  refuseAny([...(answer === 'closed' ? dated : []), ...noteFaults])
  return answer === 'confirmed' ? confirmed : { answer, said: null, since, note }
}

async function writeLine(
  trx: Transaction,
  { request }: CensusLink,
  subject: LineSubject,
  { answer, said, since, note, shown }: Line & { readonly shown: CentreSaid | null },
): Promise<void> {
  const held = await trx
    .selectFrom('census_line')
    .select(['id', 'request', 'decision', 'revision'])
    .$if(subject.kind === 'added', (query) =>
      query.where('id', '=', subject.kind === 'added' ? subject.id : ''),
    )
    .$if(subject.kind === 'centres', (query) =>
      query
        .where('request', '=', request)
        .where('centre', '=', subject.kind === 'centres' ? subject.code : ''),
    )
    .executeTakeFirst()
  if (held && held.request !== request) throw new Refusal([{ code: 'census.centre_unknown' }], 404)
  if (held?.decision === 'accepted' || held?.decision === 'refused')
    throw new Refusal([{ code: 'census.line_decided' }], 409)
  const kept = { said: said && JSON.stringify(said), shown: shown && JSON.stringify(shown) }
  const row = { answer, since, note, ...kept }
  if (!held) {
    const own =
      subject.kind === 'added'
        ? { id: subject.id, centre: null }
        : { id: crypto.randomUUID(), centre: subject.code }
    await trx
      .insertInto('census_line')
      .values({ ...own, ...row, request })
      .execute()
    return
  }
  const undecided = { decision: null, reason: null, decided_at: null, decided_by: null }
  await trx
    .updateTable('census_line')
    .set({ ...row, ...undecided, revision: held.revision + 1 })
    .where('id', '=', held.id)
    .execute()
}
