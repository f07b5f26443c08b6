import type { FaultWords } from '#platform/fault.ts'

/** What reading a guide workbook finds beyond what reading any workbook does. */
export const faultWords = {
  'guide_workbook.duplicate_code': {
    title: 'رمز مكرر',
    detail: ({ sheet, cell, code }) =>
      `الرمز «${code}» مستخدم أكثر من مرة في الورقة «${sheet}»${cell ? `، الخلية ${cell}` : ''}، فلا يُعرف ما يتبع كلًّا منهما.`,
    remedy: () => 'أعط كل عنصر رمزًا خاصًا به.',
  },
  'guide_workbook.unknown_parent': {
    title: 'صف لا يتبع شيئًا',
    detail: ({ sheet, cell, code, parent_ar }) =>
      code === ''
        ? `الخلية ${cell} في الورقة «${sheet}» فارغة، فلا يُعرف ما يتبعه الصف.`
        : `تذكر الخلية ${cell} في الورقة «${sheet}» الرمز «${code}»، وليس في الورقة «${parent_ar}».`,
    remedy: ({ parent_ar }) => `اكتب رمزًا من الورقة «${parent_ar}».`,
  },
  'guide_workbook.two_values': {
    title: 'قيمتان لشرط واحد',
    detail: ({ sheet, cell }) => `في صف الخلية ${cell} من الورقة «${sheet}» رقم واسم مؤشر معًا.`,
    remedy: () => 'اترك أحدهما: يُقارن المؤشر برقم أو بمؤشر آخر.',
  },
  'guide_workbook.not_one_guide': {
    title: 'يصف المصنف دليلًا واحدًا',
    detail: ({ sheet, rows }) => `عدد صفوف الورقة «${sheet}» تحت العناوين ${rows}، والمطلوب صف واحد.`,
    remedy: () => 'اترك صف الدليل وحده تحت أسماء الأعمدة.',
  },
} satisfies FaultWords

/** Codes of what reading a guide workbook finds beyond what reading any workbook does. */
export type GuideWorkbookFaultCode = keyof typeof faultWords
