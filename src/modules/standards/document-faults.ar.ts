import type { FaultWords } from '#platform/fault.ts'

/** ما يجده نموذج الدليل في المستند قبل النظر في معناه. */
export const faultWords = {
  'guide.invalid': {
    title: 'الدليل لا يطابق النموذج',
    detail: ({ problem_ar }) => `${problem_ar}.`,
    remedy: () => 'صحح هذا الموضع. النموذج كاملًا في docs/guide.schema.json.',
  },
} satisfies FaultWords

export type DocumentFaultCode = keyof typeof faultWords
