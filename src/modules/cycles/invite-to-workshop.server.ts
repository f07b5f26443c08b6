import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToRunCycles } from './access.ts'
import { makeToken } from './link-token.server.ts'
import { mailPlace } from './mail-workshop.server.ts'
import { readRegistration } from './read-registration.server.ts'
import { listWorkshops } from './read-workshop.server.ts'
import { closedParams } from './registration.ts'

/**
 * Mails an invitation, with a link of its own, to each entity that may come and has not been invited: to the address
 * that answers the census, or else to its liaison.
 *
 * @returns how many were sent, and the codes of the entities for which no address is known
 * @throws Refusal 403; 404 `workshop.unknown`; 409 `workshop.called_off`, `workshop.invites_nobody` where no day
 *   of registration is left
 */
export async function inviteToWorkshop(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  id: string,
): Promise<{ readonly sent: number; readonly without: readonly string[] }> {
  const role = requireRole(roleToRunCycles(person))
  const now = clock.now()
  return database.transaction().execute(async (trx) => {
    const [workshop] = await listWorkshops(trx, { id }, { lock: true })
    if (!workshop) throw new Refusal([{ code: 'workshop.unknown' }], 404)
    if (workshop.cancelledAt !== null) throw new Refusal([{ code: 'workshop.called_off' }], 409)
    const registration = await readRegistration(trx, workshop, { clock })
    if (!['open', 'early', 'early-phase'].includes(registration.state))
      throw new Refusal([{ code: 'workshop.invites_nobody', params: closedParams(registration) }], 409)
    const { rows } = await sql<{ entity: string; address: string | null; language: string | null }>`
      SELECT e.entity, coalesce(r.address, l.email) AS address, r.language
      FROM (SELECT DISTINCT entity FROM cycle_centre WHERE cycle_id = ${workshop.cycle}) e
      LEFT JOIN census_request r ON r.cycle_id = ${workshop.cycle} AND r.entity = e.entity
      LEFT JOIN LATERAL (
        SELECT p.email FROM person_role g JOIN person p ON p.id = g.person AND p.disabled_at IS NULL
        WHERE g.role = 'entity-liaison' AND g.scope_kind = 'entity' AND g.scope_id = e.entity
          AND g.valid_from <= ${now} AND (g.valid_until IS NULL OR g.valid_until > ${now})
        ORDER BY g.valid_from LIMIT 1) l ON true
      WHERE (${workshop.entities}::text[] IS NULL OR e.entity = ANY (${workshop.entities}::text[]))
        AND NOT EXISTS (SELECT FROM workshop_invitation i
          WHERE i.workshop = ${id} AND i.entity = e.entity AND i.revoked_at IS NULL)
      ORDER BY e.entity`.execute(trx)
    const known = rows.flatMap(({ address, ...row }) => (address === null ? [] : [{ ...row, address }]))
    for (const { entity, address, language } of known) {
      const { token, hash } = makeToken()
      await trx
        .insertInto('workshop_invitation')
        .values({ token_hash: hash, workshop: id, entity, address, made_at: now })
        .execute()
      await mailPlace(trx, {
        ...{ kind: 'invite', workshop, address, token, days: registration.days },
        language: language === 'en' ? 'en' : 'ar',
      })
    }
    const without = rows.filter(({ address }) => address === null).map(({ entity }) => entity)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'workshop.invite',
      subject: { kind: 'workshop', id },
      after: { entities: known.map(({ entity }) => entity), without },
    })
    return { sent: known.length, without }
  })
}
