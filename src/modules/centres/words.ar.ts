import type { FaultWords } from '#platform/fault.ts'

export const faultWords = {
  'centres.cell_empty': {
    title: 'خلية مطلوبة فارغة',
    detail: () => 'لكل مركز رمز واسم بالعربية واسم بالإنجليزية وجهة وقناة.',
    remedy: () => 'املأ الخلية.',
  },
  'centres.duplicate_code': {
    title: 'رمز المركز مكرر',
    detail: ({ code, first }) => `الرمز «${code}» مستخدم في الصف ${first} أيضًا.`,
    remedy: () => 'احذف أحد الصفين إن كانا لمركز واحد، أو أعط كل مركز رمزًا خاصًا به.',
  },
  'centres.code_like_formula': {
    title: 'رمز المركز يبدأ بعلامة تُقرأ معادلة',
    detail: ({ code }) => `الرمز «${code}» يبدأ بإحدى العلامات ‎= + - @‎، فتنفذه برامج الجداول معادلةً.`,
    remedy: () => 'ابدأ الرمز بحرف أو رقم.',
  },
  'centres.code_unfit': {
    title: 'رمز المركز غير صالح',
    detail: ({ longest }) => `الرمز أطول من ${longest} حرفًا أو فيه حروف غير مرئية.`,
    remedy: () => 'استخدم رمزًا قصيرًا من حروف وأرقام.',
  },
  'centres.reserved_column': {
    title: 'اسم العمود محجوز',
    detail: () => 'لا يصلح هذا الاسم لسمة من سمات المركز لأن له معنى آخر في الدليل.',
    remedy: () => 'سمِّ العمود باسم آخر.',
  },
} satisfies FaultWords

export type CentreFaultCode = keyof typeof faultWords
