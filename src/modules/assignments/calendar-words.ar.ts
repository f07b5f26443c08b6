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
  assumed: (days: string, hours: string) =>
    `تفترض الخطة أن هذه المراكز تعمل ${days}، ${hours}. سجّل أوقات كل مركز في صفحته إن اختلفت عن ذلك.`,
}
