import type { FaultWords } from '#platform/fault.ts'

export const faultWords = {
  'evidence.centre_empty': {
    title: 'لم يُذكر المركز',
    detail: () => 'خلية المركز فارغة.',
    remedy: () => 'اكتب رمز المركز كما هو في قائمة المراكز.',
  },
  'evidence.unknown_centre': {
    title: 'مركز غير معروف',
    detail: ({ centre }) => `لا يوجد مركز رمزه «${centre}» في قائمة المراكز.`,
    remedy: () => 'صحح الرمز، أو أضف المركز إلى قائمة المراكز.',
  },
  'evidence.measure_empty': {
    title: 'لم يُذكر المقياس',
    detail: () => 'خلية المقياس فارغة.',
    remedy: () => 'اكتب رمز المقياس كما هو في الدليل.',
  },
  'evidence.unknown_measure': {
    title: 'مقياس غير معروف',
    detail: ({ measure }) => `لا يوجد في الدليل مقياس رمزه «${measure}».`,
    remedy: () => 'صحح الرمز، أو تأكد من أن الدليل هو الإصدار المقصود.',
  },
  'evidence.wrong_instrument': {
    title: 'أداة غير أداة المقياس',
    detail: ({ measure, instrument, expected }) =>
      `المقياس «${measure}» يُرصد بالأداة «${expected}»، وفي الصف «${instrument}».`,
    remedy: ({ expected }) => `اكتب «${expected}»، أو صحح رمز المقياس، أو اترك خلية الأداة فارغة.`,
  },
  'evidence.unknown_stage': {
    title: 'تقييم غير معروف',
    detail: ({ stage }) => `«${stage}» ليس التقييم المبدئي ولا النهائي.`,
    remedy: () => 'اكتب «مبدئي» أو «نهائي»، أو اترك الخلية فارغة للتقييم النهائي.',
  },
  'evidence.unknown_level': {
    title: 'مستوى ليس في السلم',
    detail: ({ value, measure, levels }) =>
      `«${value}» ليس من مستويات سلم المقياس «${measure}»، وهي: ${levels}.`,
    remedy: () => 'اكتب أحد هذه المستويات.',
  },
  'evidence.points_not_allowed': {
    title: 'نقاط غير مسموح بها',
    detail: ({ value, measure, allowed }) => `«${value}» ليست من نقاط المقياس «${measure}»، وهي: ${allowed}.`,
    remedy: () => 'اكتب إحدى هذه القيم.',
  },
  'evidence.not_a_number': {
    title: 'القيمة ليست رقمًا',
    detail: ({ value, measure }) => `المقياس «${measure}» يتطلب رقمًا، و«${value}» لا يُقرأ رقمًا.`,
    remedy: () => 'اكتب الرقم بلا فواصل آلاف ولا علامة نسبة ولا وحدة، مثل 87.5 أو ٨٧٫٥.',
  },
  'evidence.outside_bounds': {
    title: 'القيمة خارج الحدود',
    detail: ({ value, measure, min, max }) =>
      `قيم المقياس «${measure}» من ${min} إلى ${max}، والقيمة المذكورة ${value}.`,
    remedy: () => 'صحح القيمة، وتأكد من الوحدة المستخدمة.',
  },
  'evidence.value_missing': {
    title: 'لا توجد قيمة',
    detail: () => 'خلية القيمة فارغة، ولم يُذكر أن المقياس لا ينطبق.',
    remedy: () => 'اكتب القيمة، أو اكتب سبب عدم الانطباق، أو احذف الصف إن لم يُرصد شيء.',
  },
  'evidence.value_and_not_applicable': {
    title: 'قيمة مع عدم الانطباق',
    detail: ({ value }) => `في الصف قيمة («${value}») وذُكر أيضًا أن المقياس لا ينطبق.`,
    remedy: () => 'اترك واحدًا منهما فقط.',
  },
  'evidence.count_invalid': {
    title: 'العدد غير صالح',
    detail: ({ n }) => `العدد (n) هو كم إجابة أو زيارة وراء القيمة، و«${n}» ليس عددًا صحيحًا من 1 فأكثر.`,
    remedy: () => 'اكتب عددًا صحيحًا، أو اترك الخلية فارغة إن كان واحدًا. إن لم يُرصد شيء فاحذف الصف.',
  },
  'evidence.variance_invalid': {
    title: 'التباين غير صالح',
    detail: ({ variance }) => `«${variance}» ليس رقمًا من صفر فأكثر.`,
    remedy: () => 'اكتب تباين العينة رقمًا موجبًا أو صفرًا، أو اترك الخلية فارغة إن كان مجهولًا.',
  },
  'evidence.date_invalid': {
    title: 'التاريخ غير صالح',
    detail: ({ date }) => `«${date}» لا يُقرأ تاريخًا.`,
    remedy: () =>
      'اكتب السنة ثم الشهر ثم اليوم، مثل \u20662026-11-21\u2069، ومع الوقت اكتب المنطقة الزمنية، مثل \u20662026-11-21T10:15+03:00\u2069.',
  },
  'evidence.duplicate_id': {
    title: 'معرف الملاحظة مكرر',
    detail: ({ id, first }) => `المعرف «${id}» مستخدم في الصف ${first} أيضًا.`,
    remedy: () => 'احذف أحد الصفين إن كانا ملاحظة واحدة، أو أعط كل ملاحظة معرفًا خاصًا بها.',
  },
  'evidence.text_too_long': {
    title: 'النص أطول من المسموح',
    detail: ({ longest }) => `في الخلية أكثر من ${longest} حرف.`,
    remedy: () => 'اختصر النص.',
  },
} satisfies FaultWords

export type EvidenceFaultCode = keyof typeof faultWords
