import type { Actions } from '#platform/action.ts'
import { mayReadInbox, roleToKeepMail } from './access.ts'

const bySelf = {
  who: (person) => person !== null && mayReadInbox(person, person.id),
  limit: { ar: 'إشعاراته هو فقط', en: 'Their own only' },
} satisfies Pick<Actions[string], 'who' | 'limit'>

/** What is done about notices and outgoing mail. */
export const noticesActions = {
  'notices.read': { ar: 'قراءة الإشعارات', en: 'Read notices', ...bySelf, reads: true },
  'notices.preference-saved': { ar: 'حفظ تفضيلات الإشعارات', en: 'Save notice preferences', ...bySelf },
  'mail.cancel': { ar: 'سحب رسالة من البريد الصادر', en: 'Take back a mail', who: roleToKeepMail },
  'mail.retry': { ar: 'إعادة محاولة إرسال رسالة', en: 'Try a mail again', who: roleToKeepMail },
  'mail.retry-all': {
    ...{ ar: 'إعادة محاولة كل ما تعذّر إرساله', en: 'Try every failed mail again', who: roleToKeepMail },
  },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof noticesActions, unknown> {}
}
