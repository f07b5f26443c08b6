import type { PluralForms } from '#platform/i18n.ts'

const centres: PluralForms = {
  zero: 'لا مركز',
  one: 'مركز واحد',
  two: 'مركزان',
  few: '# مراكز',
  many: '# مركزًا',
  other: '# مركز',
}

export const ar = {
  guides: 'إعداد الدليل',
  edition: 'الإصدار',
  title: 'المراكز التي يُسأل عنها المعيار',
  lead: 'تُقرأ القاعدة على المراكز كما هي في السجل اليوم. تجربة قاعدة هنا لا تحفظ شيئًا.',
  rule: 'قاعدة الانطباق',
  ruleHint: 'جرّب قاعدة أخرى لترى من تختار. الفارغة تعني المراكز كلها.',
  tryRule: 'عرض المراكز',
  asked: 'يُسأل عنه',
  notAsked: 'لا يُسأل عنه',
  undecided: 'لا يمكن تحديده',
  undecidedText: 'لا تُحسب القاعدة لهذه المراكز، كأن تقرأ سمة ليست مسجلة لها. يُرفض تقييمها حتى تُعالج.',
  unsound: 'القاعدة ليست عبارة صحيحة.',
  centres,
  none: 'لا مركز.',
  centre: 'المركز',
  code: 'الرمز',
  channel: 'القناة',
  channels: { in_person: 'حضوري', remote: 'عن بعد' } as Readonly<Record<string, string>>,
}
