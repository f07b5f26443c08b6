import type { FaultWords } from '#platform/fault.ts'

/** What is wrong when a way of signing in cannot be changed. */
export const refusalWords = {
  'session.unknown': {
    title: 'الجلسة غير موجودة',
    detail: () => 'لا جلسة لك بهذا المعرّف؛ لعلها انتهت.',
    remedy: () => 'أعد تحميل صفحة حسابك.',
  },
  'passkey.unknown': {
    title: 'مفتاح المرور غير موجود',
    detail: () => 'ليس لك مفتاح مرور بهذا المعرّف؛ لعله حُذف.',
    remedy: () => 'أعد تحميل صفحة حسابك.',
  },
} satisfies FaultWords
