import type { FaultWords } from '#platform/fault.ts'

/** What the use cases of this module refuse. */
export const refusalWords = {
  'result.unknown': {
    title: 'لا توجد نتيجة بهذا الرقم',
    detail: ({ cycle }) => `ليس للدورة ${cycle} نتيجة بهذا الرقم.`,
    remedy: () => 'راجع رقم النتيجة.',
  },
  'result.exists': {
    title: 'للدورة نتيجة مجمّدة',
    detail: ({ cycle }) => `النتيجة المجمّدة للدورة ${cycle} لا يُعاد حسابها.`,
    remedy: () => 'سمِّ النتيجة التي تصححها، واذكر السبب.',
  },
  'result.not_draft': {
    title: 'النتيجة ليست مسودة',
    detail: ({ cycle }) => `نتيجة الدورة ${cycle} مجمّدة من قبل.`,
    remedy: () => 'لا حاجة إلى تجميدها مرة أخرى.',
  },
  'result.seen_differs': {
    title: 'المسودة تغيّرت بعد أن اطّلعت عليها',
    detail: ({ cycle }) => `أُعيد حساب نتيجة الدورة ${cycle}، فتغيّرت بصمتها.`,
    remedy: () => 'اطّلع على المسودة الجديدة ثم جمّدها.',
  },
  'result.not_frozen': {
    title: 'النتيجة لم تُجمّد',
    detail: ({ cycle }) => `لا تُنشر نتيجة الدورة ${cycle} قبل تجميدها.`,
    remedy: () => 'جمّد النتيجة ثم انشرها.',
  },
  'result.second_person': {
    title: 'التصحيح يجمّده شخص آخر',
    detail: ({ cycle }) => `أنت من أعدّ تصحيح نتيجة الدورة ${cycle}، فلا تجمّده بنفسك.`,
    remedy: () => 'اطلب ممن له الصلاحية غيرك أن يراجعه ويجمّده.',
  },
  'result.evidence_changed': {
    title: 'تغيّرت الأدلة بعد حساب المسودة',
    detail: ({ cycle }) =>
      `بعد حساب مسودة الدورة ${cycle} أُضيفت إليها ملاحظات أو سُحبت منها، أو تغيّرت مراكزها أو إعفاءاتها.`,
    remedy: () => 'احسب المسودة من جديد واطّلع عليها ثم جمّدها.',
  },
  'result.reason_missing': {
    title: 'اذكر سبب التصحيح',
    detail: () => 'يُنشر السبب مع النتيجة المصححة.',
    remedy: () => 'اكتب جملة قصيرة تبين ما صُحح ولماذا.',
  },
} satisfies FaultWords

export type ResultRefusalCode = keyof typeof refusalWords
