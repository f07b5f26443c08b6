import type { FaultWords } from '#platform/fault.ts'
import { dayIn } from './phase-words.ts'
import { nameOfSaidField } from './said-field-names.ts'

/** What the use cases of the census and of enrolment refuse. */
export const censusRefusals = {
  'census.link_unknown': {
    title: 'هذا الرابط غير معروف',
    detail: () => 'قد يكون الرابط ناقصًا.',
    remedy: () => 'افتحه من الرسالة نفسها، أو انسخه كاملًا.',
  },
  'census.link_replaced': {
    title: 'هذا الرابط لم يعد يعمل',
    detail: () => 'أرسلت أمانة البرنامج رابطًا أحدث أو أوقفت هذا الرابط.',
    remedy: () => 'افتح الرابط من أحدث رسالة وصلت، أو راسل أمانة البرنامج.',
  },
  'census.link_over': {
    title: 'انتهت مدة هذا الرابط',
    detail: () => 'مضى آخر يوم للإجابة.',
    remedy: () => 'راسل أمانة البرنامج لترسل إليك رابطًا جديدًا.',
  },
  'census.link_closed': {
    title: 'الحصر مغلق اليوم',
    detail: () => 'ليست هذه مرحلة حصر المراكز في الدورة.',
    remedy: () => 'راسل أمانة البرنامج إن أردت تعديل شيء.',
  },
  'census.submitted': {
    title: 'أُرسلت الإجابات',
    detail: () => 'إجابات جهتك عند أمانة البرنامج، فلا تتغير من هنا.',
    remedy: () => 'راسل أمانة البرنامج إن أردت تعديل شيء.',
  },
  'census.changed_meanwhile': {
    title: 'حفظ شخص آخر إجابة على هذا الرابط',
    detail: () => 'حُفظ تغيير بعد أن فتحت هذه الصفحة، فلم يُحفظ ما كتبته.',
    remedy: () => 'راجع ما حُفظ، ثم احفظ إجابتك من جديد.',
  },
  'census.sent_differently': {
    title: 'أُرسل هذا النموذج من قبل بمحتوى آخر',
    detail: () => 'لم يُحفظ ما أُرسل الآن.',
    remedy: () => 'افتح الصفحة من جديد وأعد المحاولة.',
  },
  'census.centre_unknown': {
    title: 'هذا المركز ليس من مراكز جهتك المفتوحة',
    detail: () => 'قد يكون تغيّر في السجل منذ فتحت الصفحة.',
    remedy: () => 'ارجع إلى قائمة المراكز.',
  },
  'census.line_decided': {
    title: 'نظرت أمانة البرنامج في هذه الإجابة',
    detail: () => 'ما قُبل أو رُفض لا يتغير من هنا.',
    remedy: () => 'راسل أمانة البرنامج إن تغيّر شيء.',
  },
  'census.nothing_left': {
    title: 'أجبت عن جميع المراكز',
    detail: () => 'لا مركز بلا إجابة.',
    remedy: () => 'راجع إجاباتك ثم أرسلها.',
  },
  'census.unanswered': {
    title: 'بقيت مراكز بلا إجابة',
    detail: ({ count }) => `عددها ${count}.`,
    remedy: () => 'أجب عنها ثم أرسل.',
  },
  'census.still_asked': {
    title: 'بقيت إجابات طلبت أمانة البرنامج مراجعتها',
    detail: ({ count }) => `عددها ${count}.`,
    remedy: () => 'راجعها واحفظها ثم أرسل.',
  },
  'census.empty': {
    title: 'لا إجابة لترسلها',
    detail: () => 'ليس لجهتك مراكز في السجل، ولم تضف مركزًا.',
    remedy: () => 'أضف مراكز جهتك أولًا.',
  },
  'census.too_long': {
    title: 'النص طويل',
    detail: ({ field, longest }) => `«${nameOfSaidField('ar', field)}»: أقصى طول ${longest} حرف.`,
    remedy: () => 'اختصر النص.',
  },
  'census.nobody': {
    title: 'لم تختر جهة',
    detail: () => 'يُرسل الرابط إلى الجهات المختارة.',
    remedy: () => 'اختر جهة واحدة على الأقل.',
  },
  'census.day_unfit': {
    title: 'آخر يوم للإجابة غير صالح',
    detail: ({ today }) => `يكون يومًا من ${dayIn('ar', today)} فصاعدًا.`,
    remedy: () => 'اكتبه بصيغة 2026-11-21.',
  },
  'census.day_after_phase': {
    title: 'يكون الحصر قد انتهى',
    detail: ({ until }) => `تُقبل الإجابات حتى نهاية مرحلة الحصر، ${dayIn('ar', until)}.`,
    remedy: () => 'اختر يومًا ضمن المرحلة، أو مدّد المرحلة أولًا.',
  },
  'census.address_unfit': {
    title: 'عنوان البريد غير صالح',
    detail: ({ entity }) => `يلزم عنوان واحد للجهة ${entity}.`,
    remedy: () => 'اكتبه كاملًا، مثل name@example.org.',
  },
  'census.submitted_already': {
    title: 'أجابت الجهة من قبل',
    detail: ({ entity }) => `أرسلت الجهة ${entity} إجاباتها.`,
    remedy: () => 'أعد إليها ما تريد مراجعته بدل إرسال رابط جديد.',
  },
  'census.sent_meanwhile': {
    title: 'أُرسل الرابط إلى هذه الجهة قبل قليل',
    detail: ({ entity, address }) => `أُرسل رابط الجهة ${entity} إلى ${address} بعد أن فتحت هذه الصفحة.`,
    remedy: () => 'راجع العنوان واللغة وآخر يوم، ثم أرسل من جديد إن لزم: الإرسال من جديد يوقف الرابط السابق.',
  },
  'census.request_unknown': {
    title: 'لم يُرسل الحصر إلى هذه الجهة',
    detail: () => 'لا طلب لها في هذه الدورة.',
    remedy: () => 'أرسل إليها الرابط أولًا.',
  },
  'census.not_submitted': {
    title: 'لم ترسل الجهة إجاباتها',
    detail: () => 'ما تحفظه الجهة قبل الإرسال مسودة.',
    remedy: () => 'انتظر الإرسال، أو ذكّر الجهة.',
  },
  'census.line_changed': {
    title: 'تغيّرت هذه الإجابة أو بُتّ فيها',
    detail: () => 'حدث ذلك بعد أن فتحت الصفحة، فلم يُحفظ قرارك.',
    remedy: () => 'راجعها وقرر من جديد.',
  },
  'census.registry_moved': {
    title: 'تغيّر السجل منذ أجابت الجهة',
    detail: ({ centre }) => `ما يقوله السجل اليوم عن المركز ${centre} غير ما أكّدته الجهة.`,
    remedy: () => 'أعد الإجابة إلى الجهة لتراجعها.',
  },
  'census.overtaken': {
    title: 'في السجل ما هو أحدث',
    detail: ({ centre, day }) =>
      `تصحيح المركز ${centre} معطى من ${dayIn('ar', day)}، وفي السجل تغيير بتاريخ لاحق يظل هو الساري.`,
    remedy: () => 'اسأل الجهة مجددًا منذ متى هو كذلك، أو سجّله في صفحة المركز.',
  },
  'census.reason_missing': {
    title: 'اكتب السبب',
    detail: () => 'تقرأ الجهة السبب.',
    remedy: () => 'اكتب جملة قصيرة.',
  },
  'census.nothing_to_decide': {
    title: 'لا شيء ينتظر القرار',
    detail: () => 'بُتّ في الإجابات كلها، أو لا تأكيد بينها.',
    remedy: () => 'لا يلزمك شيء هنا.',
  },
  'census.nothing_asked': {
    title: 'لم تطلب مراجعة أي إجابة',
    detail: () => 'تُعاد الإجابات التي طلبت مراجعتها فقط.',
    remedy: () => 'اطلب مراجعة إجابة أولًا.',
  },
  'census.nobody_late': {
    title: 'لا جهة لتُذكَّر',
    detail: () => 'أجابت كل جهة أُرسل إليها الرابط.',
    remedy: () => 'لا يلزمك شيء هنا.',
  },
  'enrol.unknown': {
    title: 'المركز غير مقيّد في الدورة',
    detail: ({ centre }) => `المركز ${centre} ليس في هذه الدورة.`,
    remedy: () => 'قيّده أولًا.',
  },
  'enrol.enrolled': {
    title: 'المركز مقيّد في الدورة',
    detail: ({ centre }) => `المركز ${centre} في هذه الدورة من قبل.`,
    remedy: () => 'لا حاجة إلى قيده مرة أخرى.',
  },
  'enrol.own_entity': {
    title: 'لا تسحب مركزًا لك صلة به',
    detail: ({ centre }) => `المركز ${centre} تابع للجهة التي تعمل فيها، أو أفصحت عن مصلحة فيه.`,
    remedy: () => 'اطلب ذلك من زميل مستقل عنه.',
  },
  'enrol.has_evidence': {
    title: 'لا يُسحب المركز من الدورة',
    detail: ({ centre }) => `للمركز ${centre} ملاحظات أو زيارات مخططة في هذه الدورة.`,
    remedy: () => 'اقترح إعفاءه مع السبب، فتبقى ملاحظاته ولا يُقيّم.',
  },
  'enrol.reason_missing': {
    title: 'اكتب السبب',
    detail: () => 'يُعرض السبب مع المركز ويُحفظ في سجل التدقيق.',
    remedy: () => 'اكتب جملة قصيرة.',
  },
  'enrol.reason_long': {
    title: 'السبب طويل',
    detail: ({ longest }) => `أقصى طول للسبب ${longest} حرف.`,
    remedy: () => 'اختصره، وأبقِ التفصيل في ملفاتك.',
  },
  'enrol.nobody': {
    title: 'لم تختر مركزًا',
    detail: () => 'تُقيَّد المراكز التي تختارها من القائمة.',
    remedy: () => 'اختر مركزًا واحدًا على الأقل.',
  },
  'enrol.frozen': {
    title: 'نتيجة الدورة مجمدة',
    detail: ({ cycle }) =>
      `حُسبت نتيجة الدورة ${cycle} من مراكزها كما كانت مقيّدة، فلا يُقيَّد فيها مركز ولا يخرج منها مركز.`,
    remedy: () =>
      'قيّد المركز في الدورة القادمة. ولإخراج مركز من النتيجة اقترح إعفاءه، ثم أعدّ تصحيحًا للنتيجة.',
  },
  'enrol.exempt_already': {
    title: 'للمركز إعفاء قائم أو مقترح',
    detail: ({ centre }) => `المركز ${centre} معفى أو ينتظر القرار.`,
    remedy: () => 'انظر الإعفاء القائم في القائمة.',
  },
  'enrol.second_person': {
    title: 'يقرر شخص آخر',
    detail: () => 'من اقترح الإعفاء لا يقرر فيه.',
    remedy: () => 'اطلب من زميل له الصلاحية أن ينظر فيه.',
  },
  'enrol.exemption_changed': {
    title: 'تغيّر هذا الإعفاء',
    detail: () => 'بتّ فيه شخص آخر بعد أن فتحت الصفحة.',
    remedy: () => 'راجع ما حُفظ.',
  },
} satisfies FaultWords
