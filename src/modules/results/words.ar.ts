import type { FaultWords } from '#platform/fault.ts'

/** ما تجده قراءة ملفات النتائج. */
export const faultWords = {
  'result.not_a_result': {
    title: 'هذا ليس ملف نتائج',
    detail: () => 'لا يحمل الملف علامة ملفات نتائج تقييم (result.json).',
    remedy: () => 'اختر ملف result.json الذي كتبه الأمر evaluate من قبل.',
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
