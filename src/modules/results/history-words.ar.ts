import type { PluralForms } from '#platform/i18n.ts'

const cycles: PluralForms = {
  zero: 'لا دورات',
  one: 'دورة واحدة',
  two: 'دورتين',
  few: '# دورات',
  many: '# دورة',
  other: '# دورة',
}

/** Words of the page of a centre over the cycles. */
export const ar = {
  cycles,
  lead: 'فئة المركز واستيفاؤه المعايير الأساسية في كل دورة نُشرت نتائجها.',
  caption: 'المركز عبر الدورات',
  tableCaption: 'نتائج المركز في الدورات المنشورة',
  observations: 'عدد الملاحظات',
  median: 'وسيط المراكز كلها',
  thisCentre: 'هذا المركز',
  calledThen: (name: string) => `كان اسمه: ${name}`,
  course: 'الاستيفاء عبر الدورات',
  risen: (from: string, to: string, over: string) =>
    `ارتفع استيفاء المعايير الأساسية من ${from} إلى ${to} خلال ${over}`,
  fallen: (from: string, to: string, over: string) =>
    `انخفض استيفاء المعايير الأساسية من ${from} إلى ${to} خلال ${over}`,
  same: (share: string, over: string) => `بقي استيفاء المعايير الأساسية عند ${share} خلال ${over}`,
  reading:
    'نسبة ما استوفاه المركز من المعايير الأساسية في كل دورة، وإلى جانبها وسيط المراكز كلها. تُقرأ من اليمين إلى اليسار، من أقدم دورة إلى أحدثها.',
  guidesDiffer:
    'تغيّر إصدار الدليل بين هذه الدورات، فالمعايير ليست كلها واحدة. صفحة المركز في كل دورة تقارن ما لم يتغيّر منها.',
  shortCycle: (number: string) => `الدورة ${number}`,
  once: 'شارك المركز في دورة منشورة واحدة، فلا مقارنة بعد.',
  toHistory: 'المركز عبر الدورات المنشورة',
}
