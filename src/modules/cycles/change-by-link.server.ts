import { type AuditAction, recordAudit } from '#platform/audit.ts'
import { canonicalJson, type JsonValue } from '#platform/canonical-json.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { sha256 } from '#platform/digest.ts'
import { Refusal } from '#platform/fault.ts'
import { isId } from '#platform/is-id.ts'
import type { Services } from '#platform/services.ts'
import { type CensusLink, findCensusLink } from './find-census-link.server.ts'

/** A form that came over a link. */
export interface CensusPost {
  /** UUID that the sender chose: the same form sent again changes nothing again. */
  readonly id: string
  /** The revision of the answers that the sender had read. */
  readonly revision: number
  /** Everything that the form says; the same id with another body is refused. */
  readonly body: JsonValue
}

/** What the audit remembers of a change over a link: never what was written. */
export interface LinkChange {
  readonly action: AuditAction
  readonly after: unknown
}

/**
 * Makes one change over a link of the census: the link, the sender's id and the revision are checked, and the change,
 * its audit row and the next revision are written in one transaction. Two people on one link wait for each other; the
 * second is told.
 *
 * @returns false where this very form had been taken before
 * @throws Refusal 404 `census.link_unknown`; 410 `census.link_replaced`, `census.link_over`, `census.link_closed`;
 *   409 `census.submitted`; 409 `census.changed_meanwhile`; 409 `census.sent_differently`
 */
export async function changeByLink(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  token: string,
  post: CensusPost,
  change: (trx: Transaction, link: CensusLink) => Promise<LinkChange>,
): Promise<boolean> {
  const digest = sha256(canonicalJson(post.body))
  return database.transaction().execute(async (trx) => {
    const at = { today: todayOf(clock), now: clock.now(), lock: true }
    const link = await findCensusLink(trx, token, at)
    if (link === null) throw new Refusal([{ code: 'census.link_unknown' }], 404)
    if (await wasTaken(trx, link, post.id, digest)) return false
    requireOpen(link)
    if (link.revision !== post.revision) throw new Refusal([{ code: 'census.changed_meanwhile' }], 409)
    const { action, after } = await change(trx, link)
    await trx
      .updateTable('census_request')
      .set({ revision: link.revision + 1 })
      .where('id', '=', link.request)
      .execute()
    await trx.insertInto('census_post').values({ id: post.id, request: link.request, digest }).execute()
    await recordAudit(trx, {
      actor: link.request,
      role: 'entity-contact',
      action,
      subject: { kind: 'census', id: `${link.cycle}/${link.entity}` },
      after,
    })
    return true
  })
}

async function wasTaken(trx: Transaction, link: CensusLink, id: string, digest: string): Promise<boolean> {
  if (!isId(id)) throw new Refusal([{ code: 'census.sent_differently' }], 409)
  const kept = await trx
    .selectFrom('census_post')
    .select(['request', 'digest'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!kept) return false
  if (kept.request === link.request && kept.digest === digest) return true
  throw new Refusal([{ code: 'census.sent_differently' }], 409)
}

function requireOpen({ state }: CensusLink): void {
  if (state === 'open') return
  if (state === 'submitted') throw new Refusal([{ code: 'census.submitted' }], 409)
  throw new Refusal([{ code: `census.link_${state}` }], 410)
}
