import type { FaultWords } from '#platform/fault.ts'

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
    remedy: () => 'افتحه من الرسالة نفسها، أو رُدّ عليها.',
  },
  'workshop.closed': {
    title: 'التسجيل في الورشة مغلق',
    detail: () => 'ليست هذه أيام التسجيل، أو بدأت الورشة أو أُلغيت.',
    remedy: () => 'راسل أمانة البرنامج إن أردت الحضور.',
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
  'workshop.changed_meanwhile': {
    title: 'غيّر شخص آخر هذه الورشة',
    detail: () => 'حُفظ تغيير بعد أن فتحت هذه الصفحة، فلم يُحفظ ما كتبته.',
    remedy: () => 'افتح الورشة من جديد وأعد التغيير.',
  },
  'workshop.title_missing': {
    title: 'اكتب عنوان الورشة',
    detail: () => 'يُكتب بالعربية وبالإنجليزية، وأقصى طوله ٢٠٠ حرف.',
    remedy: () => 'اكتب العنوان باللغتين.',
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
    remedy: () => 'اكتبه بصيغة 2026-11-21.',
  },
  'workshop.time_unfit': {
    title: 'الوقت غير صالح',
    detail: () => 'تنتهي الورشة بعد بدئها في اليوم نفسه.',
    remedy: () => 'اكتبه بصيغة 09:00.',
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
