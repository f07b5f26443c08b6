import type { PluralForms } from '#platform/i18n.ts'
import type { MailStatus } from './mail-status.ts'
import type { NoticeKind } from './notice.ts'

const kinds: Readonly<Record<NoticeKind, string>> = {
  assignment: 'الزيارات المسندة',
  cycle: 'الدورة ومراحلها',
  census: 'حصر المراكز',
  workshop: 'ورش العمل',
  consultation: 'التشاور حول الدليل',
  account: 'حسابك وأمانه',
}

const statuses: Readonly<Record<MailStatus, string>> = {
  queued: 'في الانتظار',
  failed: 'تعذّر إرسالها',
  sent: 'أُرسلت',
  cancelled: 'سُحبت',
}

const emptyMail: Readonly<Record<MailStatus, string>> = {
  queued: 'تظهر هنا الرسائل التي تنتظر الإرسال: دعوة، أو موعد، أو تغيير في الدورة.',
  failed: 'تظهر هنا الرسائل التي رفضها الخادم أو لم يصل إليها بعد محاولات عدة.',
  sent: 'تظهر هنا الرسائل التي قبلها خادم البريد.',
  cancelled: 'تظهر هنا الرسائل التي سُحبت قبل إرسالها، أو مضى وقتها.',
}

const done: Readonly<Record<string, string>> = {
  read: 'صار الإشعار مقروءًا.',
  'all-read': 'صارت الإشعارات كلها مقروءة.',
  saved: 'حُفظت اختياراتك.',
  retried: 'عادت الرسالة إلى الانتظار، وسيحاول النظام إرسالها خلال لحظات.',
  'all-retried': 'عادت الرسائل التي تعذّر إرسالها إلى الانتظار.',
  cancelled: 'سُحبت الرسالة، ولن تُرسل.',
}

const unread: PluralForms = {
  zero: 'قرأت إشعاراتك كلها.',
  one: 'لديك إشعار واحد لم تقرأه.',
  two: 'لديك إشعاران لم تقرأهما.',
  few: 'لديك # إشعارات لم تقرأها.',
  many: 'لديك # إشعارًا لم تقرأه.',
  other: 'لديك # إشعار لم تقرأه.',
}

const attempts: PluralForms = {
  zero: 'لم تُجرَّب',
  one: 'محاولة واحدة',
  two: 'محاولتان',
  few: '# محاولات',
  many: '# محاولة',
  other: '# محاولة',
}

const waiting: PluralForms = {
  zero: 'لا شيء ينتظر الآن.',
  one: 'تنتظر رسالة واحدة.',
  two: 'تنتظر رسالتان.',
  few: 'تنتظر # رسائل.',
  many: 'تنتظر # رسالة.',
  other: 'تنتظر # رسالة.',
}

export const ar = {
  home: 'الصفحة الرئيسة',
  kinds,
  statuses,
  emptyMail,
  done,
  unread,
  attempts,
  waiting,
  notices: 'الإشعارات',
  noticesLead: 'ما استجدّ مما يخصك في البرنامج. ما لم تقرأه يأتي أولًا.',
  kind: 'الموضوع',
  allKinds: 'كل المواضيع',
  show: 'عرض',
  fresh: 'جديد',
  open: 'فتح الصفحة',
  markRead: 'قرأته',
  markAllRead: 'قرأت الكل',
  emptyTitle: 'لا إشعارات بعد',
  empty: 'يصلك هنا كل ما يخصك: زيارة أُسندت إليك، أو موعد تغيّر، أو دعوة إلى ورشة.',
  emptyKindTitle: 'لا إشعارات في هذا الموضوع',
  emptyKind: 'اختر «كل المواضيع» لترى سائر إشعاراتك.',
  choosePreferences: 'اختيار ما يصلك بالبريد',
  preferences: 'ما يصلك بالبريد',
  preferencesLead: 'كل إشعار يبقى في صفحة الإشعارات. اختر هنا ما يصلك منه بالبريد أيضًا، وبأي لغة.',
  mailLanguage: 'لغة البريد',
  languageNames: { ar: 'العربية', en: 'الإنجليزية (English)' },
  byMail: 'أرسل إليّ بالبريد',
  always: 'يصلك بالبريد دائمًا، لتعلم إن غيّر أحد طريقة دخولك.',
  save: 'حفظ الاختيارات',
  mail: 'البريد الصادر',
  mailLead: 'الرسائل التي يرسلها البرنامج: ما ينتظر منها، وما تعذّر إرساله، وما أُرسل.',
  noServerTitle: 'لم يُضبط خادم البريد',
  noServer: 'تبقى الرسائل في الانتظار إلى أن يُضبط الخادم في إعدادات التشغيل، ثم تُرسل من نفسها. الإعدادان:',
  states: 'حالة الرسائل',
  emptyMailTitle: 'لا رسائل هنا',
  subject: 'العنوان',
  address: 'إلى',
  erased: 'مُحي',
  created: 'كُتبت',
  settled: 'آخر حالة',
  state: 'الحالة',
  tries: 'المحاولات',
  problem: 'السبب',
  retry: 'إعادة المحاولة',
  retryAll: 'إعادة محاولة الكل',
  cancel: 'سحب الرسالة',
  act: 'الإجراء',
  view: 'عرض الرسالة',
  sentLanguage: 'اللغة',
  looksTitle: 'كما تصل',
  asText: 'نصًّا بلا تنسيق',
  sampleOnly: 'يظهر نص الرسالة في البرنامج المختلق وحده. أما في برنامج حقيقي فلا يقرأ أحد بريد غيره.',
  problems: {
    address: 'رفض الخادم العنوان',
    message: 'رفض الخادم الرسالة',
    login: 'لم يقبل الخادم كلمة المرور',
    late: 'مضى وقتها قبل أن تُرسل',
    server: 'تعذّر الوصول إلى الخادم',
  },
}
