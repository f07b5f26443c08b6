import type { Actions } from '#platform/action.ts'
import { heldRole } from '#platform/held-role.ts'
import { maySeeCensus, maySeeCycle, maySeeExemptionReason, maySeePlan, roleToRunCycles } from './access.ts'

const who = roleToRunCycles

const byEntity = {
  who: 'link',
  limit: { ar: 'عن جهته، وفي مرحلة الحصر', en: 'For their own entity, in the phase of the census' },
} satisfies Pick<Actions[string], 'who' | 'limit'>

/** What is done about cycles, their census, enrolment and workshops. */
export const cyclesActions = {
  'cycle.read-open': {
    ...{ ar: 'قراءة دورة لم تُنشر', en: 'Read a cycle that is not published', reads: true },
    who: (person) => maySeeCycle(person, { status: 'open' }),
  },
  'cycle.read-plan': {
    ...{ ar: 'قراءة مواعيد مراحل الدورة', en: 'Read when the phases of a cycle are' },
    ...{ who: maySeePlan, reads: true },
  },
  'census.read': {
    ...{ ar: 'قراءة سير الحصر والتقييد', en: 'Read how census and enrolment stand' },
    ...{ who: maySeeCensus, reads: true },
  },
  'exemption.read-reason': {
    ...{ ar: 'قراءة سبب إعفاء مركز', en: 'Read why a centre is exempt' },
    ...{ who: maySeeExemptionReason, reads: true },
  },
  'programme.set': { ar: 'تغيير إعدادات البرنامج', en: 'Change the programme’s settings', who },
  'programme.name': { ar: 'تسمية البرنامج', en: 'Name the programme', who },
  'cycle.open': { ar: 'فتح دورة تقييم', en: 'Open an evaluation cycle', who },
  'cycle.change': { ar: 'تعديل دورة تقييم', en: 'Change an evaluation cycle', who },
  'cycle.enrol': { ar: 'تقييد مراكز في دورة', en: 'Enrol centres in a cycle', who },
  'cycle.withdraw': { ar: 'إخراج مراكز من دورة', en: 'Withdraw centres from a cycle', who },
  'cycle.refresh-enrolled': {
    ...{ ar: 'تحديث بيانات المراكز المقيّدة', en: 'Refresh what is known of enrolled centres', who },
  },
  'exemption.propose': { ar: 'اقتراح إعفاء مركز', en: 'Propose to exempt a centre', who },
  'exemption.grant': {
    ...{ ar: 'الموافقة على إعفاء مركز', en: 'Grant an exemption', who },
    limit: { ar: 'شخص غير الذي اقترحه', en: 'Somebody other than who proposed it' },
  },
  'exemption.refuse': {
    ...{ ar: 'رفض إعفاء مركز', en: 'Refuse an exemption', who },
    limit: { ar: 'شخص غير الذي اقترحه', en: 'Somebody other than who proposed it' },
  },
  'exemption.end': { ar: 'إنهاء إعفاء مركز', en: 'End an exemption', who },
  'census.send': { ar: 'إرسال الحصر إلى جهة', en: 'Send the census to an entity', who },
  'census.remind': { ar: 'تذكير جهة بالحصر', en: 'Remind an entity of the census', who },
  'census.give-back': { ar: 'إعادة الحصر إلى الجهة', en: 'Give a census back', who },
  'census.revoke': { ar: 'إلغاء رابط الحصر', en: 'Revoke a link of the census', who },
  'census.open-own': {
    ...{ ar: 'فتح حصر الجهة دون رسالة', en: 'Open the census of one’s entity without the mail' },
    who: (person) => heldRole(person, ['entity-liaison']),
    limit: { ar: 'جهته وحدها، وفي مرحلة الحصر', en: 'Only their own entity, in the phase of the census' },
  },
  'census.answer': { ar: 'الإجابة عن سطر في الحصر', en: 'Answer a line of the census', ...byEntity },
  'census.confirm': { ar: 'تأكيد بقية سطور الحصر', en: 'Confirm the rest of the census', ...byEntity },
  'census.remove': { ar: 'حذف سطر أُضيف في الحصر', en: 'Remove a line added to the census', ...byEntity },
  'census.submit': { ar: 'تسليم الحصر', en: 'Submit the census', ...byEntity },
  'census.decide': { ar: 'البت في سطر من الحصر', en: 'Decide on a line of the census', who },
  'census.accept-confirmed': {
    ...{ ar: 'قبول السطور المؤكدة في الحصر', en: 'Accept the confirmed lines of the census', who },
  },
  'workshop.make': { ar: 'إضافة ورشة', en: 'Make a workshop', who },
  'workshop.change': { ar: 'تعديل ورشة', en: 'Change a workshop', who },
  'workshop.call-off': { ar: 'إلغاء ورشة', en: 'Call a workshop off', who },
  'workshop.invite': { ar: 'دعوة الجهات إلى ورشة', en: 'Invite entities to a workshop', who },
  'workshop.register': {
    ...{ ar: 'التسجيل في ورشة', en: 'Register for a workshop', who: 'link' },
    limit: {
      ar: 'ولضباط اتصال الجهة ومراكزها بحساباتهم',
      en: 'Liaisons of the entity also, by their account',
    },
  },
  'workshop.give-up': { ar: 'التنازل عن مقعد في ورشة', en: 'Give up a place in a workshop', who: 'link' },
  'workshop.attendance': { ar: 'تسجيل حضور ورشة', en: 'Take the attendance of a workshop', who },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof cyclesActions, unknown> {}
}
