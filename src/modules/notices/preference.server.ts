import type { Database } from '#platform/database.ts'
import type { Language } from '#platform/language.ts'
import { alwaysMailed, type NoticeKind } from './notice.ts'

/** What a person wants by mail. */
export interface Preference {
  readonly language: Language
  /** Kinds that come to the inbox only. */
  readonly noMail: readonly string[]
}

/** What a person chose; who never chose gets every kind, in Arabic. */
export async function readPreference(database: Database, personId: string): Promise<Preference> {
  const row = await database
    .selectFrom('notice_preference')
    .select(['language', 'no_mail'])
    .where('person', '=', personId)
    .executeTakeFirst()
  return { language: row?.language === 'en' ? 'en' : 'ar', noMail: row?.no_mail ?? [] }
}

/** Whether a notice of a kind goes by mail too. */
export const wantsMail = ({ noMail }: Pick<Preference, 'noMail'>, kind: NoticeKind): boolean =>
  alwaysMailed.includes(kind) || !noMail.includes(kind)
