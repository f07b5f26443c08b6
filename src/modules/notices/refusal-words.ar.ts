import type { FaultWords } from '#platform/fault.ts'

/** What the use cases of this module refuse. */
export const refusalWords = {
  'notice.unknown': {
    title: 'لا يوجد إشعار بهذا الرقم',
    detail: () => 'ليس بين إشعاراتك إشعار بهذا الرقم.',
    remedy: () => 'ارجع إلى قائمة الإشعارات.',
  },
  'preference.language_unknown': {
    title: 'اختر لغة البريد',
    detail: () => 'يُرسل البريد بالعربية أو بالإنجليزية.',
    remedy: () => 'اختر إحداهما ثم احفظ.',
  },
  'mail.not_failed': {
    title: 'هذه الرسالة ليست بين ما تعذّر إرساله',
    detail: () => 'لعل غيرك أعادها إلى الانتظار، أو محي نصها بعد مضي مدته.',
    remedy: () => 'أعد تحميل الصفحة وراجع حالتها.',
  },
  'mail.not_waiting': {
    title: 'لا يمكن سحب هذه الرسالة',
    detail: () => 'أُرسلت، أو تُرسل في هذه اللحظة، أو سُحبت من قبل.',
    remedy: () => 'أعد تحميل الصفحة وراجع حالتها.',
  },
} satisfies FaultWords

export type NoticeRefusalCode = keyof typeof refusalWords
