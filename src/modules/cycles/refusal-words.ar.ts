import { dayIn } from '#platform/day-in.ts'
import type { FaultWords } from '#platform/fault.ts'
import { formatNumber } from '#platform/i18n.ts'
import { censusRefusals } from './census-refusals.ar.ts'
import { phaseNamed, phasesOpening } from './phase-words.ts'
import { namedIn } from './programme-fields.ts'
import { ar as programme } from './programme-words.ar.ts'
import { workshopRefusals } from './workshop-refusals.ar.ts'

/** What the use cases of this module refuse. */
export const refusalWords = {
  'access.refused': {
    title: 'لا تملك الصلاحية',
    detail: () => 'هذا العمل لأصحاب أدوار أخرى في البرنامج.',
    remedy: () => 'اطلب الدور من مدير النظام إن كان من عملك.',
  },
  'programme.text_missing': {
    title: 'النص ناقص أو طويل',
    detail: ({ field, longest }) => `«${namedIn(programme, field)}»: نص من حرف واحد إلى ${longest} حرف.`,
    remedy: () => 'اكتبه ثم احفظ.',
  },
  'programme.country_unknown': {
    title: 'الدولة غير معروفة',
    detail: () => 'ليس هذا رمز دولة.',
    remedy: () => 'اختر الدولة من القائمة.',
  },
  'programme.zone_unknown': {
    title: 'المنطقة الزمنية غير معروفة',
    detail: () => 'لا توجد منطقة زمنية بهذا الاسم.',
    remedy: () => 'اختر المنطقة من القائمة.',
  },
  'cycle.unknown': {
    title: 'لا توجد دورة بهذا الرقم',
    detail: ({ cycle }) => `لم تُفتح دورة برقم ${cycle}.`,
    remedy: () => 'راجع رقم الدورة، أو افتح الدورة أولًا.',
  },
  'cycle.exists': {
    title: 'الدورة مفتوحة من قبل',
    detail: ({ cycle }) => `في البرنامج دورة برقم ${cycle}.`,
    remedy: () => 'اختر الرقم التالي.',
  },
  'cycle.guide_not_published': {
    title: 'الدليل لم يُنشر',
    detail: ({ code, edition }) => `الدليل ${code} بإصداره ${edition} مسودة أو غير موجود.`,
    remedy: () => 'انشر الدليل قبل فتح الدورة.',
  },
  'cycle.unknown_centre': {
    title: 'مركز غير مسجّل',
    detail: ({ centre }) => `الرمز «${centre}» ليس في سجل المراكز.`,
    remedy: () => 'سجّل المركز أولًا، أو صحّح الرمز.',
  },
  'cycle.centre_not_open': {
    title: 'مركز غير مفتوح في أول الدورة',
    detail: ({ centre, day }) => `المركز «${centre}» مغلق أو مدمج أو لم يُفتتح بعد في ${dayIn('ar', day)}.`,
    remedy: () => 'احذفه من قائمة الدورة، أو صحّح تاريخه في سجل المراكز.',
  },
  'cycle.published': {
    title: 'نُشرت نتائج الدورة',
    detail: ({ cycle }) => `نتائج الدورة ${cycle} منشورة، فلا تتغير مواعيدها.`,
    remedy: () => 'ضع المواعيد الجديدة في الدورة القادمة.',
  },
  'cycle.changed_meanwhile': {
    title: 'غيّر شخص آخر هذه الدورة',
    detail: () => 'حُفظ تغيير بعد أن فتحت هذه الصفحة، فلم يُحفظ ما كتبته.',
    remedy: () => 'راجع ما حُفظ، ثم أعد ما تريد تغييره واحفظه.',
  },
  'cycle.number_unfit': {
    title: 'رقم الدورة غير صالح',
    detail: () => 'رقم الدورة عدد صحيح من واحد فأعلى.',
    remedy: () => 'اكتب الرقم الذي تُعرف به الدورة، مثل ٥.',
  },
  'cycle.title_missing': {
    title: 'اكتب اسم الدورة',
    detail: () => 'يُكتب الاسم بالعربية وبالإنجليزية.',
    remedy: () => 'اكتبه في الحقلين.',
  },
  'cycle.title_too_long': {
    title: 'اسم الدورة طويل',
    detail: ({ longest }) => `أقصى طول ${longest} حرف.`,
    remedy: () => 'اختصر الاسم.',
  },
  'cycle.day_missing': {
    title: 'أدخل التاريخ',
    detail: () => 'للدورة يوم أول ويوم أخير.',
    remedy: () => 'أدخل اليومين.',
  },
  'cycle.day_unfit': {
    title: 'التاريخ غير صالح',
    detail: ({ day }) => (day === '' ? 'لم يُكتب تاريخ.' : `«${day}» ليس يومًا في التقويم.`),
    remedy: () => 'اكتبه بصيغة \u20662026-11-21\u2069.',
  },
  'cycle.ends_too_early': {
    title: 'تنتهي الدورة قبل أن تبدأ',
    detail: () => 'آخر يوم في الدورة يأتي بعد أولها.',
    remedy: () => 'صحّح أحد التاريخين.',
  },
  'cycle.phase_day_missing': {
    title: 'ينقص مرحلة تاريخ',
    detail: ({ phase }) => `لمرحلة «${phaseNamed('ar', phase)}» تاريخ واحد فقط.`,
    remedy: () => 'أدخل التاريخين، أو أفرغهما إن لم تكن المرحلة في الدورة.',
  },
  'cycle.phase_day_unfit': {
    title: 'تاريخ مرحلة غير صالح',
    detail: ({ phase, day }) =>
      `في مرحلة «${phaseNamed('ar', phase)}»: ${day === '' ? 'لم يُكتب تاريخ.' : `«${day}» ليس يومًا في التقويم.`}`,
    remedy: () => 'اكتبه بصيغة \u20662026-11-21\u2069.',
  },
  'cycle.phase_ends_too_early': {
    title: 'مرحلة تنتهي قبل أن تبدأ',
    detail: ({ phase }) => `آخر يوم في مرحلة «${phaseNamed('ar', phase)}» يسبق أولها.`,
    remedy: () => 'صحّح أحد التاريخين.',
  },
  'cycle.phase_outside': {
    title: 'مرحلة خارج الدورة',
    detail: ({ phase, day, from, until }) =>
      `في مرحلة «${phaseNamed('ar', phase)}» يوم ${dayIn('ar', day)}، والدورة من ${dayIn('ar', from)} إلى ${dayIn('ar', until)}.`,
    remedy: () => 'صحّح تاريخ المرحلة أو مدة الدورة.',
  },
  'cycle.phase_too_early': {
    title: 'مرحلة تبدأ قبل أوانها',
    detail: ({ phase, other, until }) =>
      `تأتي مرحلة «${phaseNamed('ar', phase)}» بعد مرحلة «${phaseNamed('ar', other)}»، وهذه تنتهي في ${dayIn('ar', until)}.`,
    remedy: () => 'أخّر الأولى، أو قدّم نهاية الثانية.',
  },
  'cycle.reason_missing': {
    title: 'اذكر سبب تغيير المواعيد',
    detail: () => 'يُحفظ السبب في سجل التدقيق.',
    remedy: () => 'اكتب جملة قصيرة.',
  },
  'cycle.strands_workshops': {
    title: 'لن يستطيع أحد التسجيل في ورش قادمة',
    detail: ({ count }) =>
      `الورش التي لا يبقى لها يوم تسجيل بهذه المواعيد، وتجدها أدناه: ${formatNumber('ar', Number(count))}.`,
    remedy: () => 'غيّر المواعيد، أو احفظ مرة أخرى ثم غيّر أيام التسجيل فيها.',
  },
  'cycle.no_centres': {
    title: 'لا مراكز لهذه الدورة',
    detail: () => 'ليس في السجل مركز مفتوح في أول أيام الدورة من الجهات المختارة.',
    remedy: () => 'سجّل المراكز أولًا، أو غيّر أول يوم في الدورة.',
  },
  'cycle.phase_closed': {
    title: 'ليس هذا وقته في الدورة',
    detail: ({ cycle, act, phase, from, until, over }) =>
      phase === ''
        ? `ليس في الدورة ${cycle} مرحلة يُفتح فيها هذا العمل، وهو من أعمال: ${phasesOpening('ar', act)}.`
        : `${over === 'yes' ? 'كان هذا العمل مفتوحًا' : 'يُفتح هذا العمل'} في مرحلة «${phaseNamed('ar', phase)}» من الدورة ${cycle}، من ${dayIn('ar', from)} إلى ${dayIn('ar', until)}.`,
    remedy: ({ phase, over }) =>
      phase === ''
        ? 'اطلب من أمانة البرنامج أو مدير النظام إضافة هذه المرحلة من صفحة الدورة.'
        : `${over === 'yes' ? 'اطلب' : 'انتظر المرحلة، أو اطلب'} من أمانة البرنامج أو مدير النظام تعديل مواعيدها من صفحة الدورة.`,
  },
  'cycle.not_running': {
    title: 'الدورة لا تستقبل ملاحظات',
    detail: ({ cycle }) => `الدورة ${cycle} ليست جارية.`,
    remedy: () => 'تُستقبل الملاحظات ما دامت الدورة جارية؛ وما بعدها يحتاج إلى نتيجة مصحّحة.',
  },
  'sample.real_programme': {
    title: 'في القاعدة برنامج حقيقي',
    detail: () => 'لا يُحمّل البرنامج المختلق فوق برنامج غير مختلق.',
    remedy: () => 'استعمل قاعدة بيانات خالية.',
  },
  ...censusRefusals,
  ...workshopRefusals,
} satisfies FaultWords

export type CycleRefusalCode = keyof typeof refusalWords
