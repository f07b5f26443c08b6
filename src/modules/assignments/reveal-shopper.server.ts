import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { roleToKnowShoppers } from './access.ts'
import { faultAt } from './faults.ts'

/**
 * Tells the secretariat who is behind a code name, for a reason. The reading is audited before anything is told; the
 * audit names the visitor, not the person.
 *
 * @throws Refusal 403; 404 `visitor.unknown`; 422 `visitor.reason_missing`
 */
export async function revealShopper(
  { database }: Pick<Services, 'database'>,
  person: Person,
  { visitor, reason }: { readonly visitor: string; readonly reason: string },
): Promise<Text> {
  const role = requireRole(roleToKnowShoppers(person))
  if (reason.trim() === '') throw new Refusal([faultAt('visitor.reason_missing', 'reason')])
  return database.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('shopper_identity')
      .innerJoin('person', 'person.id', 'shopper_identity.person')
      .select(['person.name_ar', 'person.name_en'])
      .where('shopper_identity.visitor', '=', visitor)
      .executeTakeFirst()
    if (!row) throw new Refusal([{ code: 'visitor.unknown' }], 404)
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'shopper.reveal' },
      subject: { kind: 'visitor', id: visitor },
      why: reason.trim(),
    })
    return { ar: row.name_ar, en: row.name_en }
  })
}
