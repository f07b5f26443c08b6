import type { FaultWords } from '#platform/fault.ts'
import { partNames, ruleName } from './rule-words.ts'

export const refusalWords = {
  'assignment.cycle_unknown': {
    title: 'لا دورة بهذا الرقم',
    detail: () => 'لم تُفتح هذه الدورة.',
    remedy: () => 'تحقق من الرقم.',
  },
  'assignment.no_rules': {
    title: 'لم تُحدد قواعد الزيارات',
    detail: ({ cycle }) => `لا قواعد لزيارات الدورة ${cycle} بعد.`,
    remedy: () => 'حددها في «القواعد والعطل» أولًا.',
  },
  'assignment.rules_changed_meanwhile': {
    title: 'غيّر شخص آخر القواعد',
    detail: () => 'حُفظ تغيير بعد أن فتحت الصفحة، فلم يُحفظ ما كتبته.',
    remedy: () => 'راجع ما هو محفوظ الآن ثم احفظ تغييرك.',
  },
  'assignment.number_unfit': {
    title: 'الرقم غير صالح',
    detail: ({ least, most }) => `اكتب رقمًا صحيحًا من ${least} إلى ${most}.`,
    remedy: () => 'ثم احفظ من جديد.',
  },
  'assignment.hours_unfit': {
    title: 'الساعات غير صالحة',
    detail: () => 'تُكتب الساعة مثل 08:30، والبداية قبل النهاية.',
    remedy: () => 'صحّح الساعات ثم احفظ من جديد.',
  },
  'assignment.none_ticked': {
    title: 'لم تختر أي عطلة',
    detail: () => 'لم تُحفظ أي عطلة.',
    remedy: () => 'ضع علامة أمام أيام العطل ثم احفظ.',
  },
  'assignment.holiday_row': {
    title: 'صف ناقص',
    detail: ({ row }) => `يحتاج الصف ${row} إلى يوم مثل \u20662026-12-16\u2069 واسم بكل لغة.`,
    remedy: () => 'صحّح الصف ثم أرسل الملف من جديد.',
  },
  'assignment.holidays_many': {
    title: 'القائمة طويلة',
    detail: ({ most }) => `يتسع الملف لعدد ${most} من الأيام.`,
    remedy: () => 'أرسل عطل كل سنة على حدة.',
  },
  'assignment.days_unfit': {
    title: 'التاريخ غير صالح',
    detail: () => 'يُكتب اليوم مثل \u20662026-11-21\u2069، ولا يسبق آخر يوم أوله.',
    remedy: () => 'صحّح التاريخ ثم احفظ من جديد.',
  },
  'assignment.title_missing': {
    title: 'سمّ العطلة',
    detail: () => 'يُكتب الاسم بالعربية والإنجليزية.',
    remedy: () => 'أكمل الاسم ثم احفظ.',
  },
  'assignment.title_long': {
    title: 'اسم العطلة طويل',
    detail: ({ longest }) => `أقصى طول ${longest} حرف.`,
    remedy: () => 'اختصره ثم احفظ.',
  },
  'assignment.conflicted': {
    title: 'لا تضع خطة لمراكز لك صلة بها',
    detail: () => 'تشمل هذه الدورة جهة تعمل فيها أو صرّحت بمصلحة لديها.',
    remedy: () => 'يضع الخطة زميل لا صلة له بالجهات المشاركة.',
  },
  'visitor.unknown': {
    title: 'لا زائر كهذا',
    detail: () => 'لعله أُزيل من الدورة.',
    remedy: () => 'عد إلى قائمة الزائرين.',
  },
  'visitor.changed_meanwhile': {
    title: 'غيّر شخص آخر هذا الملف',
    detail: () => 'حُفظ تغيير بعد أن فتحت الصفحة، فلم يُحفظ ما كتبته.',
    remedy: () => 'افتح الملف من جديد وأعد تغييرك.',
  },
  'visitor.reason_missing': {
    title: 'اكتب السبب',
    detail: () => 'يُحفظ السبب في سجل التدقيق.',
    remedy: () => 'اكتب سببًا قصيرًا ثم تابع.',
  },
  'team.unknown': {
    title: 'لا فريق كهذا',
    detail: () => 'لعله حُذف.',
    remedy: () => 'عد إلى قائمة الفرق.',
  },
  'team.name_missing': {
    title: 'سمّ الفريق',
    detail: () => 'يُكتب الاسم بالعربية والإنجليزية.',
    remedy: () => 'أكمل الاسم ثم احفظ.',
  },
  'team.nobody_chosen': {
    title: 'لم تختر أحدًا',
    detail: () => 'لا اسم معلّم في القائمة.',
    remedy: () => 'علّم مقيّمًا واحدًا على الأقل ثم أضف.',
  },
  'team.member_unknown': {
    title: 'عضو غير معروف',
    detail: () => 'الأعضاء من مقيّمي هذه الدورة.',
    remedy: () => 'اختر من القائمة.',
  },
  'team.leader_outside': {
    title: 'القائد ليس من الأعضاء',
    detail: () => 'قائد الفريق واحد من أعضائه.',
    remedy: () => 'أضفه إلى الأعضاء أو اختر غيره.',
  },
  'declaration.reason_missing': {
    title: 'اذكر المصلحة',
    detail: ({ ar }) => `قلت إن لك مصلحة لدى «${ar}» ولم تذكرها.`,
    remedy: () => 'اكتب جملة قصيرة.',
  },
  'declaration.subject_unknown': {
    title: 'جهة أو مركز خارج الدورة',
    detail: ({ subject }) => `الرمز ${subject} ليس من هذه الدورة.`,
    remedy: () => 'أعد فتح الصفحة.',
  },
  'proposal.unknown': {
    title: 'لا مقترح كهذا',
    detail: () => 'لعل العنوان ناقص.',
    remedy: () => 'عد إلى المقترحات.',
  },
  'proposal.under_way': {
    title: 'يُحسب مقترح الآن',
    detail: () => 'لكل دورة مقترح واحد في وقت واحد.',
    remedy: () => 'انتظره أو أوقفه.',
  },
  'proposal.not_ready': {
    title: 'المقترح غير جاهز للقبول',
    detail: () => 'يُقبل المقترح مرة واحدة بعد أن يكتمل.',
    remedy: () => 'اطلب مقترحًا جديدًا.',
  },
  'proposal.moved_since': {
    title: 'تغيّر ما بُني عليه المقترح',
    detail: ({ part }) => `تغيّر منذ حسابه: ${partNames[part ?? '']?.ar ?? part}.`,
    remedy: () => 'اطلب مقترحًا جديدًا.',
  },
  'proposal.unsound': {
    title: 'لم يعد المقترح يحقق القواعد',
    detail: ({ count }) => `المخالفات: ${count}.`,
    remedy: () => 'اطلب مقترحًا جديدًا.',
  },
  'visit.unknown': {
    title: 'لا زيارة كهذه',
    detail: () => 'لعلها أُلغيت.',
    remedy: () => 'عد إلى قائمة الزيارات.',
  },
  'visit.changed_meanwhile': {
    title: 'غيّر شخص آخر هذه الزيارة',
    detail: () => 'حُفظ تغيير بعد أن فتحت الصفحة، فلم يُحفظ ما كتبته.',
    remedy: () => 'انظر إلى ما هو محفوظ الآن، ثم أعد تغييرك إن كان لا يزال لازمًا.',
  },
  'visit.done': {
    title: 'أُجريت الزيارة',
    detail: () => 'وصلت ملاحظاتها قبل اليوم المخطط لها، فتبقى كما خُططت.',
    remedy: () => 'إن لم تُجر فانظر من أين جاءت ملاحظاتها.',
  },
  'visit.over': {
    title: 'مضى موعد الزيارة',
    detail: () => 'لا تتغير زيارة بدأت.',
    remedy: () => 'إن وقع خطأ في زيارة مضت فأخبر أمانة البرنامج.',
  },
  'visit.moment_unfit': {
    title: 'الموعد غير صالح',
    detail: () => 'اكتب يومًا لم يمض مثل \u20662026-11-21\u2069 وساعة مثل 08:30.',
    remedy: () => 'صحّح الموعد ثم احفظ من جديد.',
  },
  'visit.reason_missing': {
    title: 'اذكر سبب تغيير الزيارة',
    detail: () => 'يُحفظ السبب في سجل الزيارة وفي سجل التدقيق.',
    remedy: () => 'اختر السبب ثم تابع.',
  },
  'visit.note_missing': {
    title: 'اكتب السبب الآخر',
    detail: () => 'اخترت «سبب آخر» ولم تذكره.',
    remedy: () => 'اكتبه في كلمات قليلة ثم تابع.',
  },
  'visit.breach': {
    title: 'يخالف التغيير قاعدة صارمة',
    detail: ({ rule, name = '' }) => `${name === '' ? '' : `${name}: `}${ruleName('ar', String(rule))}.`,
    remedy: () => 'اختر شخصًا آخر أو موعدًا آخر.',
  },
} as const satisfies FaultWords

export type AssignmentRefusalCode = keyof typeof refusalWords
