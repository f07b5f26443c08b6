import type { FaultWords } from '#platform/fault.ts'

/** What the use cases of this module refuse. */
export const refusalWords = {
  'access.refused': {
    title: 'لا تملك الصلاحية',
    detail: () => 'هذا العمل لأصحاب أدوار أخرى في البرنامج.',
    remedy: () => 'اطلب الدور من مدير النظام إن كان من عملك.',
  },
  'cycle.unknown': {
    title: 'لا توجد دورة بهذا الرقم',
    detail: ({ cycle }) => `لم تُفتح دورة برقم ${cycle}.`,
    remedy: () => 'راجع رقم الدورة، أو افتح الدورة أولًا.',
  },
  'cycle.exists': {
    title: 'الدورة مفتوحة من قبل',
    detail: ({ cycle }) => `في البرنامج دورة برقم ${cycle}.`,
    remedy: () => 'اختر الرقم التالي.',
  },
  'cycle.guide_not_published': {
    title: 'الدليل لم يُنشر',
    detail: ({ code, edition }) => `الدليل ${code} بإصداره ${edition} مسودة أو غير موجود.`,
    remedy: () => 'انشر الدليل قبل فتح الدورة.',
  },
  'cycle.unknown_centre': {
    title: 'مركز غير مسجّل',
    detail: ({ centre }) => `الرمز «${centre}» ليس في سجل المراكز.`,
    remedy: () => 'سجّل المركز أولًا، أو صحّح الرمز.',
  },
  'cycle.centre_not_open': {
    title: 'مركز غير مفتوح في أول الدورة',
    detail: ({ centre, day }) => `المركز «${centre}» مغلق أو مدمج أو لم يُفتتح بعد في ${day}.`,
    remedy: () => 'احذفه من قائمة الدورة، أو صحّح تاريخه في سجل المراكز.',
  },
  'cycle.not_running': {
    title: 'الدورة لا تستقبل ملاحظات',
    detail: ({ cycle }) => `الدورة ${cycle} ليست جارية.`,
    remedy: () => 'تُستقبل الملاحظات ما دامت الدورة جارية؛ وما بعدها يحتاج إلى نتيجة مصحّحة.',
  },
  'sample.real_programme': {
    title: 'في القاعدة برنامج حقيقي',
    detail: () => 'لا يُحمّل البرنامج المختلق فوق برنامج غير مختلق.',
    remedy: () => 'استعمل قاعدة بيانات خالية.',
  },
} satisfies FaultWords

export type CycleRefusalCode = keyof typeof refusalWords
