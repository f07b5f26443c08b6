import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { isDay, todayOf } from '#platform/day.ts'
import { sha256 } from '#platform/digest.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { announcePublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'
import { tidyText } from './comment.ts'
import { type Audience, type Consultation, longestIntro } from './consultation.ts'
import { type Edition, holdDraft } from './editor/hold-draft.server.ts'
import { findConsultation } from './read-consultation.server.ts'

/** What the secretariat sets. Days are ISO dates. */
export interface ConsultationPlan {
  readonly audience: Audience
  readonly opensOn: string
  readonly closesOn: string
  readonly intro: Text
  /** The revision that was read before deciding; 0 where there was none. */
  readonly revision: number
}

/**
 * Opens a consultation on a draft, or changes the one there is. Saving a closed one with a later last day does not open
 * it again where it was closed before its time: see `reopenConsultation`.
 *
 * @throws Refusal 403 without the role; 404 `guide.unknown`; 409 `guide.published`, `consultation.changed_since_read`;
 *   422 `consultation.day`, `consultation.days_order`, `consultation.over`, `consultation.intro`, each with its field
 */
export async function saveConsultation(
  { database, clock }: Services,
  person: Person,
  { code, edition }: Edition,
  plan: ConsultationPlan,
): Promise<void> {
  const role = requireRole(roleToPublishGuide(person))
  const intro = { ar: tidyText(plan.intro.ar), en: tidyText(plan.intro.en) }
  refuseAny(findFaults({ ...plan, intro }, todayOf(clock)))
  await database.transaction().execute(async (trx) => {
    await holdDraft(trx, { code, edition })
    const before = await findConsultation(trx, { code, edition })
    if ((before?.revision ?? 0) !== plan.revision)
      throw new Refusal([{ code: 'consultation.changed_since_read' }], 409)
    const row = {
      audience: plan.audience,
      opens_on: plan.opensOn,
      closes_on: plan.closesOn,
      intro_ar: intro.ar,
      intro_en: intro.en,
      revision: plan.revision + 1,
    }
    await trx
      .insertInto('guide_consultation')
      .values({ guide_code: code, guide_edition: edition, ...row })
      .onConflict((conflict) => conflict.columns(['guide_code', 'guide_edition']).doUpdateSet(row))
      .execute()
    await announcePublication(trx)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: before ? 'consultation.change' : 'consultation.open',
      subject: { kind: 'consultation', id: `${code}/${edition}` },
      before: before && auditOf(before),
      after: auditOf({ ...plan, intro }),
    })
  })
}

const refuseAny = (faults: readonly Fault[]): void => {
  if (faults.length > 0) throw new Refusal(faults)
}

const auditOf = ({
  audience,
  opensOn,
  closesOn,
  intro,
}: Pick<Consultation, 'audience' | 'opensOn' | 'closesOn' | 'intro'>) => ({
  audience,
  opensOn,
  closesOn,
  intro: sha256(`${intro.ar}\n${intro.en}`),
})

function findFaults({ opensOn, closesOn, intro }: ConsultationPlan, today: string): Fault[] {
  const faults: Fault[] = []
  for (const [field, day] of Object.entries({ opensOn, closesOn }))
    if (!isDay(day)) faults.push({ code: 'consultation.day', place: { path: field }, params: { field } })
  if (faults.length === 0) {
    const place = { path: 'closesOn' }
    if (closesOn < opensOn) faults.push({ code: 'consultation.days_order', place })
    else if (closesOn < today) faults.push({ code: 'consultation.over', place })
  }
  for (const [language, text] of Object.entries(intro)) {
    const place = { path: `intro_${language}` }
    const length = [...text].length
    if (length === 0 || length > longestIntro)
      faults.push({ code: 'consultation.intro', place, params: { language, length, limit: longestIntro } })
  }
  return faults
}
