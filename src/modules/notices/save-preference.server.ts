import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { isLanguage } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { optionalKinds } from './notice.ts'
import { readPreference } from './preference.server.ts'

/** What the form says: the language of mail, and the kinds wanted by mail. */
export interface GivenPreference {
  readonly language: string
  readonly mailed: readonly string[]
}

/**
 * Keeps what a person wants by mail. Kinds that are always mailed, or that do not exist, count for nothing.
 *
 * @throws Refusal 400 for a language that the programme does not have
 */
export async function savePreference(
  { database }: Pick<Services, 'database'>,
  person: Person,
  { language, mailed }: GivenPreference,
): Promise<void> {
  if (!isLanguage(language)) throw new Refusal([{ code: 'preference.language_unknown' }], 400)
  const preference = { language, no_mail: optionalKinds.filter((kind) => !mailed.includes(kind)) }
  await database.transaction().execute(async (trx) => {
    const before = await readPreference(trx, person.id)
    await trx
      .insertInto('notice_preference')
      .values({ person: person.id, ...preference })
      .onConflict((row) => row.column('person').doUpdateSet(preference))
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role: 'self',
      action: 'notices.preference-saved',
      subject: { kind: 'person', id: person.id },
      before: { language: before.language, noMail: before.noMail },
      after: { language, noMail: preference.no_mail },
    })
  })
}
