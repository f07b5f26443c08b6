import type { FaultWords } from '#platform/fault.ts'

const fields: Readonly<Record<string, string>> = {
  body: 'التعليق',
  name: 'الاسم',
  organisation: 'الجهة',
  reason: 'السبب',
  answer: 'الرد',
  opensOn: 'أول يوم',
  closesOn: 'آخر يوم',
}

/** What the use cases of consultations and comments refuse. */
export const commentRefusalWords = {
  'consultation.unknown': {
    title: 'لا توجد مشاورة على هذا الإصدار',
    detail: () => 'لا توجد مشاورة مفتوحة لك على هذه المسودة.',
    remedy: () => 'تحقق من الرابط.',
  },
  'consultation.closed': {
    title: 'المشاورة مغلقة',
    detail: () => 'لا تُستقبل التعليقات على هذه المسودة الآن، ولم يُحفظ تعليقك.',
    remedy: () => 'اقرأ التعليقات المعروضة في صفحة المشاورة.',
  },
  'consultation.changed_since_read': {
    title: 'تغيّرت المشاورة بعد أن فتحت الصفحة',
    detail: () => 'حفظ شخص آخر تعديلًا في هذه الأثناء، ولم يُحفظ تعديلك.',
    remedy: () => 'افتح الصفحة من جديد ثم أعد المحاولة.',
  },
  'consultation.last_day_past': {
    title: 'مضى آخر يوم للمشاورة',
    detail: () => 'لا تُفتح المشاورة من جديد وآخر يوم فيها قد مضى.',
    remedy: () => 'احفظ آخر يوم لاحقًا أولًا.',
  },
  'consultation.day': {
    title: 'التاريخ غير صحيح',
    detail: ({ field }) => `${fields[String(field)] ?? ''}: ما أُدخل ليس يومًا من التقويم.`,
    remedy: () => 'أدخل يومًا مثل \u20662026-11-30\u2069.',
  },
  'consultation.days_order': {
    title: 'آخر يوم قبل أول يوم',
    detail: () => 'آخر يوم لاستقبال التعليقات يسبق أول يوم.',
    remedy: () => 'اختر آخر يوم لا يسبق أول يوم.',
  },
  'consultation.over': {
    title: 'آخر يوم مضى',
    detail: () => 'آخر يوم لاستقبال التعليقات قد مضى.',
    remedy: () => 'اختر اليوم أو يومًا بعده.',
  },
  'consultation.intro': {
    title: 'المقدمة ناقصة أو طويلة',
    detail: ({ language, length, limit }) =>
      Number(length) === 0
        ? `اكتب المقدمة ${language === 'ar' ? 'بالعربية' : 'بالإنجليزية'}.`
        : `المقدمة ${language === 'ar' ? 'بالعربية' : 'بالإنجليزية'} طولها ${length} حرفًا، والحد ${limit}.`,
    remedy: () => 'يقرؤها من يُطلب رأيه قبل المسودة.',
  },
  'comment.missing': {
    title: 'حقل مطلوب',
    detail: ({ field }) => `اكتب ${fields[String(field)] ?? ''}.`,
    remedy: () => 'ثم تابع.',
  },
  'comment.too_long': {
    title: 'نص طويل',
    detail: ({ field, length, limit }) =>
      `${fields[String(field)] ?? ''}: طوله ${length} حرفًا، والحد ${limit}.`,
    remedy: () => 'اختصره، أو اقسمه على أكثر من تعليق.',
  },
  'comment.item_unknown': {
    title: 'لم يعد البند في المسودة',
    detail: ({ item }) => `ليس في المسودة بند رمزه ${item}؛ لعله حُذف قبل قليل.`,
    remedy: () => 'ارجع إلى المسودة واختر بندًا آخر، أو علّق على المسودة كلها.',
  },
  'comment.id_wrong': {
    title: 'الطلب غير صحيح',
    detail: () => 'لا يحمل الطلب معرّفًا صحيحًا للتعليق.',
    remedy: () => 'افتح صفحة التعليق من جديد.',
  },
  'comment.id_taken': {
    title: 'أُرسل تعليق آخر من هذه الصفحة',
    detail: () => 'وصلنا من هذه الصفحة تعليق بنص آخر، ولم يُحفظ هذا النص.',
    remedy: () => 'افتح صفحة التعليق من جديد وأرسل تعليقك.',
  },
  'comment.too_many': {
    title: 'تعليقات كثيرة في وقت قصير',
    detail: () => 'وصلنا عدد كبير من التعليقات في الساعة الأخيرة، ولم يُحفظ تعليقك.',
    remedy: () => 'أعد الإرسال بعد ساعة. ما كتبته باقٍ في الصفحة.',
  },
  'comment.unknown': {
    title: 'لا يوجد هذا التعليق',
    detail: () => 'ليس في هذه المشاورة تعليق بهذا المعرّف.',
    remedy: () => 'ارجع إلى قائمة التعليقات.',
  },
  'comment.changed_since_read': {
    title: 'بتّ شخص آخر في هذا التعليق',
    detail: () => 'تغيّرت حالة التعليق بعد أن فتحت الصفحة، ولم يُحفظ قرارك.',
    remedy: () => 'انظر إلى حاله الآن ثم قرّر.',
  },
  'guide.has_comments': {
    title: 'على المسودة تعليقات',
    detail: () => 'لا تُحذف مسودة علّق عليها الناس.',
    remedy: () => 'أغلق المشاورة، وأبقِ المسودة.',
  },
} as const satisfies FaultWords

export type CommentRefusalCode = keyof typeof commentRefusalWords
