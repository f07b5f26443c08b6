import type { FaultWords } from '#platform/fault.ts'

/** What is wrong when an account, a role or a way of signing in cannot be changed. */
export const refusalWords = {
  'session.unknown': {
    title: 'الجلسة غير موجودة',
    detail: () => 'لا جلسة لك بهذا المعرّف؛ لعلها انتهت.',
    remedy: () => 'أعد تحميل صفحة حسابك.',
  },
  'passkey.unknown': {
    title: 'مفتاح المرور غير موجود',
    detail: () => 'ليس لك مفتاح مرور بهذا المعرّف؛ لعله حُذف.',
    remedy: () => 'أعد تحميل صفحة حسابك.',
  },
  'second-factor.needed': {
    title: 'سجّل الدخول بالخطوة الثانية أولًا',
    detail: () => 'لك تطبيق مصادقة أو مفتاح مرور، وقد دخلت هنا بغيره.',
    remedy: () => 'سجّل الخروج ثم ادخل به، وأجرِ هذا التغيير بعد ذلك.',
  },
  'people.own_account': {
    title: 'هذا حسابك أنت',
    detail: () => 'لا يغيّر أحد أدواره أو جهة عمله أو دخوله بنفسه.',
    remedy: () => 'اطلب ذلك من مدير نظام آخر.',
  },
  'people.unknown': {
    title: 'الشخص غير موجود',
    detail: () => 'لا أحد بهذا المعرّف.',
    remedy: () => 'ابحث عنه في قائمة الأشخاص.',
  },
  'people.reason_missing': {
    title: 'السبب مطلوب',
    detail: () => 'يُسجَّل هذا التغيير مع سببه.',
    remedy: () => 'اكتب السبب في جملة.',
  },
  'people.last_administrator': {
    title: 'هذا آخر مدير للنظام',
    detail: () => 'لن يبقى من يرعى المنصة بعده.',
    remedy: () => 'أعطِ غيره دور مدير النظام أولًا من غير تاريخ انتهاء.',
  },
  'people.role_unfit': {
    title: 'اختر دورًا',
    detail: () => '',
    remedy: () => 'اختر واحدًا من القائمة.',
  },
  'people.scope_unfit': {
    title: 'لا يُعطى هذا الدور في هذا النطاق',
    detail: () => 'يسري كل دور في البرنامج كله، أو في دورة، أو في جهة، أو في مركز.',
    remedy: () => 'اختر نطاقًا يناسب هذا الدور.',
  },
  'people.scope_unknown': {
    title: 'غير موجود',
    detail: ({ scope }) => (scope === '' ? 'لم تختر شيئًا.' : `لا نعرف «${scope}».`),
    remedy: () => 'اختره من القائمة، أو تحقّق من رمزه في السجل.',
  },
  'people.role_held': {
    title: 'هذا الدور مُعطى من قبل',
    detail: () => 'لهذا الشخص هذا الدور في هذا النطاق وفي هذه المدة.',
    remedy: () => 'أنهِه أولًا، أو اختر مدة أخرى.',
  },
  'people.grant_unknown': {
    title: 'لم يعد هذا الدور قائمًا',
    detail: () => 'لعل غيرك أنهاه الآن.',
    remedy: () => 'ارجع إلى صفحة الشخص وانظر في أدواره.',
  },
  'people.day_unfit': {
    title: 'ليس هذا يومًا',
    detail: ({ day }) => (day === '' ? 'لم يُكتب يوم.' : `«${day}» ليس يومًا في التقويم.`),
    remedy: () => 'اكتبه هكذا: 2026-11-21.',
  },
  'people.day_past': {
    title: 'مضى هذا اليوم',
    detail: ({ day }) => `${day} قبل اليوم، ولا يبدأ دور ولا ينتهي في الماضي.`,
    remedy: () => 'اختر اليوم أو يومًا بعده.',
  },
  'people.until_early': {
    title: 'اليوم الأخير قبل الأول',
    detail: ({ day, from }) => `اليوم الأخير ${day} والأول ${from}.`,
    remedy: () => 'اختر يومًا أخيرًا لا يسبق الأول، أو اتركه فارغًا.',
  },
  'people.employer_same': {
    title: 'لا شيء يتغيّر',
    detail: () => 'يعمل الشخص في هذه الجهة في ذلك اليوم من قبل.',
    remedy: () => 'اختر جهة أخرى أو يومًا آخر.',
  },
  'people.employer_later': {
    title: 'سُجّل تغيير بعده',
    detail: ({ day }) => `سُجّل من قبل تغيير لجهة العمل من ${day}.`,
    remedy: () => 'اختر ذلك اليوم أو يومًا بعده.',
  },
  'people.disabled_already': {
    title: 'الحساب موقوف من قبل',
    detail: () => 'لا يستطيع هذا الشخص تسجيل الدخول.',
    remedy: () => 'ارجع إلى صفحة الشخص.',
  },
  'people.enabled_already': {
    title: 'الحساب غير موقوف',
    detail: () => 'يستطيع هذا الشخص تسجيل الدخول.',
    remedy: () => 'ارجع إلى صفحة الشخص.',
  },
  'people.no_second_factor': {
    title: 'لا خطوة ثانية له',
    detail: () => 'ليس لهذا الشخص تطبيق مصادقة ولا مفتاح مرور.',
    remedy: () => 'يستطيع إعداد واحد منهما في صفحة حسابه.',
  },
  'people.administrator_exists': {
    title: 'للبرنامج مدير نظام',
    detail: () => 'في هذا البرنامج من يرعى المنصة.',
    remedy: () => 'اطلب منه إعطاء الدور، أو أعد الأمر مع ‎--force إن لم يعد أحد يستطيع الدخول.',
  },
  'people.email_unfit': {
    title: 'ليس هذا بريدًا إلكترونيًا',
    detail: ({ email }) => `لا يصلح «${email}».`,
    remedy: () => 'اكتبه هكذا: name@example.org.',
  },
  'people.email_taken': {
    title: 'لهذا البريد حساب',
    detail: ({ email }) => `يدخل أحدهم بالبريد ${email} من قبل.`,
    remedy: () => 'استعمل بريدًا آخر، أو أعطِ صاحب الحساب الدور.',
  },
  'people.name_missing': {
    title: 'الاسم ناقص',
    detail: () => 'يُكتب الاسم بالعربية وبالإنجليزية.',
    remedy: () => 'اكتبهما معًا.',
  },
  'people.password_unfit': {
    title: 'لا تصلح كلمة المرور هذه',
    detail: ({ min, max }) => `يجب أن تكون من ${min} إلى ${max} حرفًا.`,
    remedy: () => 'اختر كلمة أطول لا يخمّنها أحد.',
  },
} satisfies FaultWords
