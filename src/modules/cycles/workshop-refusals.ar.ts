import { dayIn } from '#platform/day-in.ts'
import type { FaultWords } from '#platform/fault.ts'
import { phasesOpening } from './phase-words.ts'
import { closedIn, phasesWithDays } from './registration-words.ts'

/** What the use cases of workshops refuse. */
export const workshopRefusals = {
  'workshop.unknown': {
    title: 'لا توجد ورشة بهذا الرمز',
    detail: () => 'قد تكون من دورة أخرى.',
    remedy: () => 'ارجع إلى قائمة الورش.',
  },
  'workshop.link_unknown': {
    title: 'هذا الرابط غير معروف',
    detail: () => 'قد يكون الرابط ناقصًا، أو أوقفته أمانة البرنامج.',
    remedy: () => 'افتحه من الرسالة نفسها، أو راسل أمانة البرنامج.',
  },
  'workshop.closed': {
    title: 'التسجيل في الورشة مغلق',
    detail: (params) => closedIn('ar', params),
    remedy: ({ why }) =>
      why === 'early' || why === 'early-phase'
        ? 'عد إلى هذه الصفحة في أحد هذه الأيام.'
        : 'راسل أمانة البرنامج إن أردت الحضور.',
  },
  'workshop.invites_nobody': {
    title: 'لن يستطيع أحد التسجيل، فلم تُرسل دعوة',
    detail: (params) => closedIn('ar', params),
    remedy: ({ why }) =>
      why === 'begun'
        ? 'لعقدها مرة أخرى أضف ورشة جديدة.'
        : 'غيّر أيام التسجيل أو مواعيد المراحل، ثم أرسل الدعوات.',
  },
  'workshop.outside_phases': {
    title: 'لن يستطيع أحد التسجيل في هذه الأيام',
    detail: ({ cycle, fit, phases }) =>
      phases === ''
        ? `ليس في الدورة ${cycle} مرحلة يُفتح فيها التسجيل، وهو من أعمال: ${phasesOpening('ar', 'workshop.register')}.`
        : fit === ''
          ? `لا تقع في مرحلة من الدورة ${cycle} يُفتح فيها التسجيل، ولم يبق قبل الورشة يوم من هذه المراحل: ${phasesWithDays('ar', phases)}.`
          : `لا تقع في مرحلة من الدورة ${cycle} يُفتح فيها التسجيل. الأيام المناسبة: ${phasesWithDays('ar', fit)}.`,
    remedy: ({ fit, phases }) =>
      phases === ''
        ? 'أضف إلى الدورة مرحلة منها، من صفحة الدورة.'
        : fit === ''
          ? 'اختر يومًا آخر للورشة، أو عدّل مواعيد المرحلة من صفحة الدورة.'
          : 'اختر منها أيام التسجيل أو بعضها.',
  },
  'workshop.days_over': {
    title: 'انتهت أيام التسجيل',
    detail: ({ until, today }) =>
      `لن يستطيع أحد التسجيل: آخر يوم له ${dayIn('ar', until)}، واليوم ${dayIn('ar', today)}.`,
    remedy: () => 'اختر آخر يوم بعد ذلك.',
  },
  'workshop.begun': {
    title: 'بدأت الورشة',
    detail: () => 'لا يُعتذر عن مقعد بعد بدء الورشة.',
    remedy: () => 'إن تعذر حضورك فأخبر من يدير الورشة.',
  },
  'workshop.not_begun': {
    title: 'لم يحن وقت الورشة',
    detail: () => 'يُسجّل الحضور من يوم الورشة.',
    remedy: () => 'عد إلى هذه الصفحة يوم الورشة.',
  },
  'workshop.registered_already': {
    title: 'سُجّل هذا العنوان في الورشة',
    detail: () => 'لكل عنوان بريد مقعد واحد.',
    remedy: () => 'افتح الرابط الذي في رسالة التسجيل، أو اكتب عنوانًا آخر.',
  },
  'workshop.sent_differently': {
    title: 'أُرسل هذا النموذج من قبل بمحتوى آخر',
    detail: () => 'لم يُحفظ ما أُرسل الآن.',
    remedy: () => 'افتح الصفحة من جديد وأعد المحاولة.',
  },
  'workshop.too_many': {
    title: 'طلبات كثيرة في وقت قصير',
    detail: () => 'وصلنا بهذا الرابط عدد كبير من الطلبات في الساعة الأخيرة، ولم يُحفظ طلبك.',
    remedy: () => 'أعد الإرسال بعد ساعة. ما كتبته باقٍ في الصفحة.',
  },
  'workshop.name_missing': {
    title: 'اكتب الاسم',
    detail: () => 'يُكتب على بطاقة الحضور، وأقصى طوله ٢٠٠ حرف.',
    remedy: () => 'اكتب اسمك كما تريده على البطاقة.',
  },
  'workshop.address_unfit': {
    title: 'عنوان البريد غير صالح',
    detail: () => 'يصل إليه تأكيد المقعد.',
    remedy: () => 'اكتبه كاملًا، مثل name@example.org.',
  },
  'workshop.called_off': {
    title: 'أُلغيت هذه الورشة',
    detail: () => 'لن تُعقد الورشة، ولا يتغير شيء من أمرها.',
    remedy: () => 'إن أريد عقدها أضافت أمانة البرنامج ورشة أخرى ودعت إليها.',
  },
  'workshop.over': {
    title: 'بدأت الورشة أو انتهت',
    detail: () => 'لا تُلغى إلا ورشة لم يحن موعدها.',
    remedy: () => 'إن لم يحضر أحد فاحفظ الحضور دون تعليم أي اسم.',
  },
  'workshop.held': {
    title: 'بدأت الورشة أو انتهت',
    detail: () => 'يبقى يومها ووقتها ومكانها كما كانت.',
    remedy: () => 'لعقدها مرة أخرى أضف ورشة جديدة.',
  },
  'workshop.reason_missing': {
    title: 'اذكر سبب الإلغاء',
    detail: () => 'يقرؤه كل من سجّل بلغته، وأقصى طوله ٥٠٠ حرف.',
    remedy: ({ language }) => `اكتب جملة قصيرة ${language === 'ar' ? 'بالعربية' : 'بالإنجليزية'}.`,
  },
  'workshop.changed_meanwhile': {
    title: 'غيّر شخص آخر هذه الورشة',
    detail: () => 'حُفظ تغيير بعد أن فتحت هذه الصفحة، فلم يُحفظ ما كتبته.',
    remedy: () => 'افتح الورشة من جديد وأعد التغيير.',
  },
  'workshop.title_missing': {
    title: 'اكتب عنوان الورشة',
    detail: () => 'يُكتب بالعربية وبالإنجليزية، وأقصى طوله ٢٠٠ حرف.',
    remedy: ({ language }) => `اكتب العنوان ${language === 'ar' ? 'بالعربية' : 'بالإنجليزية'}.`,
  },
  'workshop.venue_missing': {
    title: 'اكتب المكان',
    detail: () => 'يُكتب المكان باللغتين، أو يُكتب رابط للحضور عن بعد.',
    remedy: () => 'أكمل المكان أو الرابط.',
  },
  'workshop.link_unfit': {
    title: 'رابط الحضور غير صالح',
    detail: () => 'يبدأ بـ https://.',
    remedy: () => 'انسخه كاملًا.',
  },
  'workshop.day_unfit': {
    title: 'التاريخ غير صالح',
    detail: () => 'يلزم يوم من التقويم.',
    remedy: ({ field }) =>
      `اكتب ${field === 'day' ? 'يوم الورشة' : 'أول يوم للتسجيل'} بصيغة \u20662026-11-21\u2069.`,
  },
  'workshop.time_unfit': {
    title: 'الوقت غير صالح',
    detail: () => 'تنتهي الورشة بعد بدئها في اليوم نفسه.',
    remedy: ({ field }) => `اكتب وقت ${field === 'starts_at' ? 'البدء مثل 09:00' : 'الانتهاء مثل 12:00'}.`,
  },
  'workshop.places_unfit': {
    title: 'عدد المقاعد غير صالح',
    detail: () => 'عدد صحيح من واحد إلى عشرة آلاف.',
    remedy: () => 'اكتب عدد المقاعد من جديد.',
  },
  'workshop.window_unfit': {
    title: 'آخر يوم للتسجيل غير صالح',
    detail: () => 'لا يسبق أول يوم للتسجيل، ولا يأتي بعد يوم الورشة.',
    remedy: () => 'اختر يومًا بينهما.',
  },
} satisfies FaultWords
