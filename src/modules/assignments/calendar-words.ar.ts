import type { PluralForms } from '#platform/i18n.ts'

const centres: PluralForms = {
  zero: 'لا مراكز',
  one: 'مركز واحد',
  two: 'مركزان',
  few: '# مراكز',
  many: '# مركزًا',
  other: '# مركز',
}

/** كلمات الأوقات والعطل وتقويم الشهر، وما يُعلم به المركز من زياراته. */
export const ar = {
  centres,
  withoutHours: (centres: string) => `بلا أوقات عمل مسجلة: ${centres}`,
  monthLead: 'زيارات شهر واحد، يومًا بيوم. اختر مركزًا أو فريقًا أو زائرًا لترى ما يخصه.',
  months: 'الشهور',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  today: '(اليوم)',
  allOfDay: (count: string) => `كل زيارات اليوم (${count})`,
  noneInMonth: 'لا زيارات في هذا الشهر',
  noneInMonthText: 'انتقل إلى شهر آخر، أو أفرغ حقول التصفية. تظهر الزيارات هنا بعد قبول الخطة.',
  announced: 'الزيارات المعلنة لمراكزك',
  announcedLead: 'الزيارات الميدانية التي يُعلَم بها المركز. يُذكر اليوم متى حُدد، ولا تُذكر الساعة ولا من يزور.',
  noneAnnounced: 'لا زيارات معلنة الآن',
  noneAnnouncedText: 'إذا حددت أمانة البرنامج فترة الزيارات الميدانية لدورة تشارك فيها مراكزك ظهرت هنا.',
  stage: 'المرحلة',
  between: (from: string, until: string) => `بين ${from} و${until}؛ لم يُحدد اليوم بعد`,
  assumed: (days: string, hours: string) =>
    `تفترض الخطة أن هذه المراكز تعمل ${days}، ${hours}. سجّل أوقات كل مركز في صفحته إن اختلفت عن ذلك.`,
}
