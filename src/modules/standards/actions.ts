import type { Actions } from '#platform/action.ts'
import { maySeeGuide, roleToPublishGuide } from './access.ts'

const who = roleToPublishGuide

/** What is done about guides, their consultations and comments. */
export const standardsActions = {
  'guide.read-draft': {
    ...{ ar: 'قراءة مسودة دليل', en: 'Read a draft guide', reads: true },
    who: (person) => maySeeGuide(person, { status: 'draft' }),
  },
  'guide.save': { ar: 'حفظ مسودة دليل', en: 'Save a draft guide', who },
  'guide.change': { ar: 'تعديل مسودة دليل', en: 'Change a draft guide', who },
  'guide.delete': { ar: 'حذف مسودة دليل', en: 'Delete a draft guide', who },
  'guide.publish': { ar: 'نشر دليل', en: 'Publish a guide', who },
  'consultation.open': { ar: 'فتح استشارة على مسودة دليل', en: 'Open a consultation on a draft guide', who },
  'consultation.change': { ar: 'تعديل استشارة', en: 'Change a consultation', who },
  'consultation.close': { ar: 'إغلاق استشارة', en: 'Close a consultation', who },
  'consultation.reopen': { ar: 'إعادة فتح استشارة', en: 'Reopen a consultation', who },
  'comment.make': {
    ...{ ar: 'كتابة تعليق على مسودة دليل', en: 'Comment on a draft guide', who: 'public' },
    limit: {
      ar: 'ما دامت الاستشارة مفتوحة، وبعضها لأصحاب الأدوار فقط',
      en: 'While the consultation is open; some ask only those who hold a role',
    },
  },
  'comment.accept': { ar: 'قبول تعليق', en: 'Accept a comment', who },
  'comment.answer': { ar: 'الرد على تعليق', en: 'Answer a comment', who },
  'comment.reject': { ar: 'رفض تعليق', en: 'Reject a comment', who },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof standardsActions, unknown> {}
}
