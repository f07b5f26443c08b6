import type { FaultWords } from '#platform/fault.ts'
import { commentRefusalWords } from './comment-refusal-words.ar.ts'

/** What the use cases of this module refuse. */
export const refusalWords = {
  ...commentRefusalWords,
  'guide.published': {
    title: 'هذا الإصدار منشور ولا يتغيّر',
    detail: ({ code, edition }) => `نُشر الدليل ${code} بإصداره ${edition} بنص آخر.`,
    remedy: () => 'احفظ التعديل في إصدار جديد.',
  },
  'guide.unknown': {
    title: 'لا يوجد دليل بهذا الرمز والإصدار',
    detail: ({ code, edition }) => `لم يُحفظ الدليل ${code} بإصداره ${edition}.`,
    remedy: () => 'احفظ المسودة أولًا.',
  },
  'guide.edition_taken': {
    title: 'يوجد إصدار بهذا الرمز',
    detail: ({ code, edition }) => `للدليل ${code} إصدار بالرمز ${edition} من قبل، ولم يتغيّر منه شيء.`,
    remedy: () => 'اختر رمزًا آخر، أو اطلب أن يحلّ محل المسودة.',
  },
  'guide.edition_name': {
    title: 'رمز الإصدار غير مقبول',
    detail: () => 'يبدأ الرمز بحرف لاتيني أو رقم، ثم حروف لاتينية وأرقام ونقطة وشرطة، بحد أقصى ٦٤ محرفًا.',
    remedy: () => 'اكتب رمزًا مثل ٢٠٢٧ بأرقام لاتينية.',
  },
  'guide.in_use': {
    title: 'المسودة مستعملة',
    detail: ({ cycle }) => `تسير الدورة ${cycle} بهذا الإصدار.`,
    remedy: () => 'لا تُحذف مسودة تسير بها دورة.',
  },
  'guide.changed_since_read': {
    title: 'تغيّرت المسودة بعد أن فتحت الصفحة',
    detail: () => 'حفظ غيرك تعديلًا في هذه الأثناء، ولم يتغيّر شيء بطلبك.',
    remedy: () => 'راجع المسودة كما هي الآن، ثم أعد المحاولة.',
  },
  'guide.changed_meanwhile': {
    title: 'عدّل غيرك هذا البند',
    detail: ({ item }) => `تغيّر البند ${item} بعد أن فتحت صفحته، ولم يُحفظ تعديلك.`,
    remedy: () => 'راجع ما تغيّر واختر ما يبقى.',
  },
  'guide.item_unknown': {
    title: 'لا يوجد بند بهذا الرمز',
    detail: ({ item }) => `ليس في المسودة بند رمزه ${item}؛ لعل غيرك حذفه.`,
    remedy: () => 'ارجع إلى المسودة واختر بندًا موجودًا.',
  },
  'guide.code_taken': {
    title: 'الرمز مستعمل',
    detail: ({ code }) => `في الدليل بند آخر رمزه ${code}.`,
    remedy: () => 'اختر رمزًا آخر.',
  },
  'guide.answer': {
    title: 'إجابة غير مقبولة',
    detail: () => 'لم يُفهم ما كُتب في أحد الحقول.',
    remedy: () => 'صحّح الحقل المذكور.',
  },
  'guide.reason_missing': {
    title: 'السبب ناقص',
    detail: () => 'يُسجَّل سبب الحذف في سجل التدقيق.',
    remedy: () => 'اكتب السبب.',
  },
  'guide.file_type': {
    title: 'نوع الملف غير معروف',
    detail: () => 'الملف ليس جدول بيانات ولا ملف دليل نصيًا سليمًا.',
    remedy: () => 'اختر ملفًا صُدِّر من صفحة الدليل.',
  },
} satisfies FaultWords

export type GuideRefusalCode = keyof typeof refusalWords
