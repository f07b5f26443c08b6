import { formatNumber, type PluralForms, plural } from '#platform/i18n.ts'

const centres: PluralForms = {
  zero: 'لا مراكز',
  one: 'مركز واحد',
  two: 'مركزان',
  few: '# مراكز',
  many: '# مركزًا',
  other: '# مركز',
}

/** ما تقوله أوامر التقييم والتحقق في الطرفية. */
export const words = {
  evaluate: {
    summary: 'احتساب نتائج المراكز من دليل وقائمة مراكز وأرصاد، بلا قاعدة بيانات',
    guide: 'دليل المعايير (JSON)',
    centres: 'قائمة المراكز (CSV): code, name_ar, name_en, entity, channel وأي سمات',
    observations:
      'الأرصاد (CSV): centre, measure, instrument, value, n, variance, source, observed_at, not_applicable, stage, id',
    previous: 'نتيجة سابقة (result.json) للمقارنة بها',
    out: 'مجلد النتائج: يُكتب فيه result.json و results.csv',
    lang: 'لغة الرسائل: ar أو en',
    stability: 'عدد مرات إعادة المعاينة لقياس ثبات التصنيف',
    seed: 'بذرة إعادة المعاينة (عدد صحيح)',
    limit: 'أكبر حجم لكل ملف بالميبيبايت',
    steps: {
      guide: 'قراءة الدليل',
      centres: 'قراءة قائمة المراكز',
      observations: 'قراءة الأرصاد',
      scoring: 'احتساب النتائج',
      stability: 'قياس ثبات التصنيف',
      writing: 'كتابة النتائج',
    },
    done: (count: number) => `حُسبت النتائج: ${plural('ar', count, centres)}.`,
    category: (code: string, count: number) => `  ${code}: ${formatNumber('ar', count)}`,
    noCategory: 'بلا فئة',
    written: (file: string) => `كُتب ${file}`,
    digest: (digest: string) => `البصمة ${digest}`,
  },
  verify: {
    summary: 'إعادة احتساب نتيجة مكتوبة ومقارنتها ببصمتها، أو التحقق من سجل التدقيق (audit)',
    folder: 'مجلد النتائج، أو الكلمة audit',
    previous: 'النتيجة السابقة (result.json) لإعادة المقارنة أيضًا',
    agrees: 'النتيجة سليمة: أُعيد احتسابها فجاءت مطابقة.',
    comparisonNotMade: 'لم تُعد المقارنة بالنتيجة السابقة؛ اذكرها بالخيار --previous لتُعاد.',
    differs: 'النتيجة غير مطابقة. أول اختلاف:',
    was: 'المكتوب',
    is: 'المحسوب',
    nothing: 'لا شيء',
    digestsDiffer: (names: string) => `بصمات غير مطابقة: ${names}`,
    scoring: 'إعادة الاحتساب',
  },
  refused: 'لم يُكتب شيء. أصلح ما يأتي ثم أعد التشغيل:',
  notVerified: 'تعذر التحقق:',
  wholeNumber: (least: number, most: number) => `المطلوب عدد صحيح من ${least} إلى ${most}.`,
  seedAlone: 'لا معنى للخيار --seed بلا --stability.',
}

export type CommandWords = typeof words
