import type { FaultWords } from '#platform/fault.ts'

/** What the use cases of this module refuse. */
export const refusalWords = {
  'observation.differs': {
    title: 'الملاحظة محفوظة بمحتوى آخر',
    detail: ({ observation }) => `سبق حفظ الملاحظة «${observation}»، ومحتواها غير ما أُرسل.`,
    remedy: () => 'أعط الملاحظة الجديدة معرّفًا جديدًا؛ فما حُفظ لا يتغيّر.',
  },
  'observation.too_many': {
    title: 'عدد الملاحظات أكبر من الحد',
    detail: ({ count, most }) => `أُرسلت ${count} ملاحظة، والحد ${most}.`,
    remedy: () => 'أرسلها على دفعات.',
  },
  'import.unknown': {
    title: 'لا يوجد استيراد بهذا الرقم',
    detail: ({ cycle }) => `ليس في الدورة ${cycle} استيراد بهذا الرقم.`,
    remedy: () => 'ارجع إلى قائمة الاستيراد واختر منها.',
  },
  'import.file_empty': {
    title: 'لم يصل ملف',
    detail: () => 'لم تختر ملفًا، أو أن الملف فارغ.',
    remedy: () => 'اختر ملف CSV أو XLSX فيه ملاحظات.',
  },
  'import.file_too_large': {
    title: 'الملف كبير',
    detail: ({ limit }) => `أكبر حجم مقبول ${limit} ميبيبايت.`,
    remedy: () => 'قسّم الملف، لكل أداة أو لكل جهة ملف، ثم ارفع كل قسم وحده.',
  },
  'import.too_many_rows': {
    title: 'صفوف الملف كثيرة',
    detail: ({ count, most }) => `في الملف ${count} صفًّا، وأكثر عدد مقبول ${most}.`,
    remedy: () => 'قسّم الملف ثم ارفع كل قسم وحده.',
  },
  'import.two_sheets': {
    title: 'الملاحظات في أكثر من ورقة',
    detail: ({ first, second }) => `في الورقة «${first}» وفي الورقة «${second}» أعمدة ملاحظات.`,
    remedy: () => 'اجمع الملاحظات في ورقة واحدة، أو ارفع كل ورقة في ملف.',
  },
  'import.not_ready': {
    title: 'هذا الاستيراد لا ينتظر قرارًا',
    detail: () => 'لم تنته قراءته، أو فيه أخطاء، أو حُسم أمره من قبل.',
    remedy: () => 'راجع حالته في صفحته.',
  },
  'import.off_phase_reason': {
    title: 'اذكر سبب الإدخال خارج وقته',
    detail: ({ least }) => `يُحفظ السبب مع الملف وفي سجل التدقيق، وأقله ${least} أحرف.`,
    remedy: () => 'اكتب جملة قصيرة تبين السبب.',
  },
  'import.not_loaded': {
    title: 'لم يُحمّل شيء من هذا الاستيراد',
    detail: () => 'لا يُتراجع إلا عن استيراد حُمّل.',
    remedy: () => 'راجع حالته في صفحته.',
  },
  'import.depended_on': {
    title: 'هناك نتيجة مجمّدة تستند إلى هذه الملاحظات',
    detail: ({ cycle }) => `للدورة ${cycle} نتيجة مجمّدة، فلا يُسحب منها ما حُسبت به.`,
    remedy: () => 'إن كان في الملاحظات خطأ فاطلب تصحيح النتيجة.',
  },
  'import.reason_missing': {
    title: 'اذكر سبب التراجع',
    detail: ({ least }) => `يُحفظ السبب في سجل التدقيق، وأقله ${least} أحرف.`,
    remedy: () => 'اكتب جملة قصيرة تبين السبب.',
  },
} satisfies FaultWords

export type ObservationRefusalCode = keyof typeof refusalWords
