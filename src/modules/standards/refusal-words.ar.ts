import type { FaultWords } from '#platform/fault.ts'

/** What the use cases of this module refuse. */
export const refusalWords = {
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
} satisfies FaultWords

export type GuideRefusalCode = keyof typeof refusalWords
