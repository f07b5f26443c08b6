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
} satisfies FaultWords

export type ObservationRefusalCode = keyof typeof refusalWords
