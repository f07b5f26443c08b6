import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import { notify } from './notify.server.ts'

const welcome = mailSubject({
  ar: 'أهلًا بك في البرنامج المختلق',
  en: 'Welcome to the invented programme',
})

const body = [
  {
    ar: 'هذا حساب للتجربة في برنامج مختلق. جرّب ما شئت: لا يصل شيء من هنا إلى أحد.',
    en: 'This is an account for trying things out in an invented programme. Try what you like: nothing here reaches anybody.',
  },
  {
    ar: 'تصلك هنا الإشعارات التي تخصك: زيارة أُسندت إليك، أو موعد تغيّر، أو دعوة إلى ورشة.',
    en: 'Notices for you come here: a visit assigned to you, a date that moved, an invitation to a workshop.',
  },
]

/**
 * Puts a first notice into the inbox of each of these accounts that has none, so that the inbox and the outgoing mail of
 * the sample programme have something to show. Run again, it adds nothing.
 */
export async function greetSampleAccounts(
  { database }: Pick<Services, 'database'>,
  emails: readonly string[],
): Promise<void> {
  if (emails.length === 0) return
  await database.transaction().execute(async (trx) => {
    const people = await trx
      .selectFrom('person')
      .select('id')
      .where('email', 'in', emails)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('notice').select('notice.id').whereRef('notice.person', '=', 'person.id'))),
      )
      .orderBy('email')
      .forUpdate()
      .execute()
    for (const { id } of people)
      await notify(trx, { to: id, kind: 'account', subject: welcome(), body, link: '/account' })
  })
}
