import type { FaultWords } from '#platform/fault.ts'

const mendInput = 'صحح الصف في ملف المدخلات ثم أعد التقييم.'

/** ما يجده محرك الاحتساب وقراءة ملفات النتائج. */
export const faultWords = {
  'input.no_centres': {
    title: 'لا توجد مراكز',
    detail: () => 'قائمة المراكز فارغة.',
    remedy: () => 'أضف مركزًا واحدًا على الأقل.',
  },
  'input.duplicate_centre': {
    title: 'رمز المركز مكرر',
    detail: ({ centre }) => `الرمز «${centre}» لأكثر من مركز.`,
    remedy: () => 'أعط كل مركز رمزًا خاصًا به.',
  },
  'input.duplicate_observation': {
    title: 'معرف الرصد مكرر',
    detail: ({ observation }) => `المعرف «${observation}» لأكثر من رصد.`,
    remedy: () => 'أعط كل رصد معرفًا خاصًا به.',
  },
  'input.unknown_centre': {
    title: 'مركز غير معروف',
    detail: ({ observation, centre }) => `الرصد «${observation}» لمركز «${centre}»، وليس في قائمة المراكز.`,
    remedy: () => mendInput,
  },
  'input.unknown_measure': {
    title: 'مقياس غير معروف',
    detail: ({ observation, measure }) => `الرصد «${observation}» للمقياس «${measure}»، وليس في الدليل.`,
    remedy: () => mendInput,
  },
  'input.value_missing': {
    title: 'لا توجد قيمة',
    detail: ({ observation }) => `الرصد «${observation}» بلا قيمة، ولم يُذكر أن المقياس لا ينطبق.`,
    remedy: () => mendInput,
  },
  'input.value_and_not_applicable': {
    title: 'قيمة مع عدم الانطباق',
    detail: ({ observation }) => `الرصد «${observation}» له قيمة وذُكر أنه لا ينطبق.`,
    remedy: () => mendInput,
  },
  'input.unknown_level': {
    title: 'مستوى ليس في السلم',
    detail: ({ observation, value, allowed }) =>
      `قيمة الرصد «${observation}» هي «${value}»، والمستويات: ${allowed}.`,
    remedy: () => mendInput,
  },
  'input.value_not_allowed': {
    title: 'نقاط غير مسموح بها',
    detail: ({ observation, value, allowed }) =>
      `قيمة الرصد «${observation}» هي «${value}»، والمسموح: ${allowed}.`,
    remedy: () => mendInput,
  },
  'input.value_out_of_range': {
    title: 'القيمة خارج الحدود',
    detail: ({ observation, value, allowed }) =>
      `قيمة الرصد «${observation}» هي «${value}»، والحدود: ${allowed}.`,
    remedy: () => mendInput,
  },
  'input.value_not_number': {
    title: 'القيمة ليست رقمًا',
    detail: ({ observation, value }) => `قيمة الرصد «${observation}» هي «${value}».`,
    remedy: () => mendInput,
  },
  'input.bad_n': {
    title: 'العدد غير صالح',
    detail: ({ observation, value }) =>
      `العدد (n) في الرصد «${observation}» هو «${value}»، وليس عددًا صحيحًا من 1 فأكثر.`,
    remedy: () => mendInput,
  },
  'input.bad_variance': {
    title: 'التباين غير صالح',
    detail: ({ observation, value }) =>
      `التباين في الرصد «${observation}» هو «${value}»، وليس رقمًا من صفر فأكثر.`,
    remedy: () => mendInput,
  },
  'input.bad_time': {
    title: 'التاريخ غير صالح',
    detail: ({ observation, value }) => `تاريخ الرصد «${observation}» هو «${value}».`,
    remedy: () => mendInput,
  },
  'input.bad_population': {
    title: 'حجم المجتمع غير صالح',
    detail: ({ centre, attribute, value, n }) =>
      `السمة «${attribute}» للمركز «${centre}» هي «${value}»، والمطلوب رقم لا يقل عن عدد من شملتهم العينة (${n}).`,
    remedy: () => 'صحح قيمة هذا العمود في قائمة المراكز.',
  },
  'input.expression_failed': {
    title: 'تعذر احتساب صيغة من صيغ الدليل',
    detail: ({ centre, expression, problem }) => `عند المركز «${centre}»، الصيغة «${expression}»: ${problem}`,
    remedy: () => 'صحح الصيغة في الدليل، أو أضف إلى قائمة المراكز العمود الذي تقرؤه.',
  },
  'input.cohort_too_small': {
    title: 'لا يوجد ما يُقارَن به',
    detail: ({ figure, count }) =>
      `المؤشر «${figure}» يقارن المراكز بعضها ببعض، وعدد المراكز التي لها قيمة فيه ${count}.`,
    remedy: () => 'أضف مراكز أخرى حتى يكون فيه مركزان على الأقل، أو احذف المؤشر من الدليل.',
  },
  'result.not_a_result': {
    title: 'هذا ليس ملف نتائج',
    detail: () => 'لا يحمل الملف علامة ملفات نتائج تقييم (result.json).',
    remedy: () => 'اختر ملف result.json الذي كتبه أمر evaluate.',
  },
  'result.other_format': {
    title: 'إصدار غير معروف من ملف النتائج',
    detail: ({ format, known }) => `صيغة الملف «${format}»، والصيغة المعروفة هنا «${known}».`,
    remedy: () => 'استخدم إصدار البرنامج الذي كتب الملف.',
  },
  'result.incomplete': {
    title: 'ملف النتائج ناقص',
    detail: () => 'جزء لازم من الملف غير موجود، أو هو من نوع آخر.',
    remedy: () => 'استعد الملف كما كتبه أمر evaluate، أو أعد التقييم.',
  },
  'result.digest_differs': {
    title: 'محتوى ملف النتائج لا يطابق بصمته',
    detail: () => 'تغير الملف بعد كتابته.',
    remedy: () => 'استعد الملف الأصلي. يبين أمر verify أول اختلاف فيه.',
  },
} satisfies FaultWords

export type ResultFaultCode = keyof typeof faultWords
