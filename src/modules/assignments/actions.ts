import { visiting } from '#pages/readers.ts'
import type { Actions } from '#platform/action.ts'
import { maySeeVisits, roleToKeepVisits, roleToKnowShoppers } from './access.ts'

const who = roleToKeepVisits

const byPlanner = {
  who,
  limit: {
    ar: 'ليس مرتبطًا بأي مركز في الدورة',
    en: 'Tied to no centre of the cycle',
  },
} satisfies Pick<Actions[string], 'who' | 'limit'>

const byVisitor = {
  who: visiting,
  limit: { ar: 'لنفسه فقط', en: 'For themselves only' },
} satisfies Pick<Actions[string], 'who' | 'limit'>

/** What is done about visitors, their teams and the plan of visits. */
export const assignmentsActions = {
  'visit.read': {
    ...{ ar: 'قراءة خطة الزيارات', en: 'Read the plan of visits', who: maySeeVisits, reads: true },
    limit: { ar: 'دون زيارات ما يرتبط به القارئ', en: 'Without the visits of what the reader is tied to' },
  },
  'assignment.rules': { ar: 'تعديل قواعد توزيع الزيارات', en: 'Change the rules of assignment', who },
  'calendar.holiday': { ar: 'إضافة عطلة', en: 'Add a holiday', who },
  'calendar.working-day': { ar: 'حذف عطلة', en: 'Remove a holiday', who },
  'team.save': { ar: 'حفظ فريق', en: 'Save a team', who },
  'team.members': { ar: 'تعديل أعضاء فريق', en: 'Change the members of a team', who },
  'team.drop': { ar: 'حذف فريق', en: 'Remove a team', who },
  'visitor.add': { ar: 'إضافة زائرين', en: 'Add visitors', who },
  'visitor.change': {
    ...{ ar: 'تعديل ملف زائر', en: 'Change a visitor’s profile', who },
    limit: { ar: 'ولكل زائر أن يعدّل ملفه هو', en: 'Every visitor also changes their own' },
  },
  'shopper.reveal': {
    ...{ ar: 'كشف اسم متسوق سري', en: 'Reveal who a mystery shopper is', who: roleToKnowShoppers },
    limit: { ar: 'لسبب يُحفظ', en: 'For a reason that is kept' },
  },
  'declaration.ask': { ar: 'طلب تصاريح المصالح', en: 'Ask for declarations of interest', who },
  'declaration.make': { ar: 'تقديم تصريح المصالح', en: 'Make a declaration of interest', ...byVisitor },
  'proposal.ask': { ar: 'طلب مقترح خطة', en: 'Ask for a proposal', ...byPlanner },
  'proposal.cancel': { ar: 'إلغاء طلب مقترح خطة', en: 'Cancel a proposal', ...byPlanner },
  'proposal.accept': { ar: 'اعتماد مقترح خطة', en: 'Accept a proposal', ...byPlanner },
  'visit.change': {
    ...{ ar: 'تعديل زيارة', en: 'Change a visit', who },
    limit: { ar: 'لا زيارات ما يرتبط به', en: 'Not where they are tied' },
  },
  'visit.cancel': {
    ...{ ar: 'إلغاء زيارة', en: 'Cancel a visit', who },
    limit: { ar: 'لا زيارات ما يرتبط به', en: 'Not where they are tied' },
  },
  'calendar-feed.renew': {
    ...{ ar: 'إنشاء رابط تقويم الزيارات', en: 'Make an address of one’s calendar', ...byVisitor },
  },
  'calendar-feed.end': {
    ...{ ar: 'إلغاء رابط تقويم الزيارات', en: 'End an address of one’s calendar', ...byVisitor },
  },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof assignmentsActions, unknown> {}
}
