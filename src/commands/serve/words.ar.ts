export const words = {
  building: 'بناء الصفحات (مرة واحدة بعد كل تغيير)',
  startingDatabase: 'تشغيل قاعدة البيانات',
  migrating: 'تحديث الجداول',
  loadingSample: 'إعداد البرنامج التجريبي',
  bahrainLoaded: 'حُمّل سجل البحرين: الجهات والمراكز والأرقام المنشورة بمصادرها، دون أي درجة',
  opening: 'فتح الصفحات',
  ready: (url: string) => `المنصة جاهزة على العنوان ${url}`,
  data: (folder: string) => `تُحفظ البيانات في ${folder}`,
  signIn: (url: string) => `الدخول من ${url}`,
  account: (role: string, email: string, password: string) => `  ${role}: ${email} كلمة المرور ${password}`,
  otherAccounts: (emails: string) => `  لبقية الأدوار الكلمة نفسها: ${emails}`,
  stop: 'للإيقاف اضغط Ctrl-C',
  stopping: 'يتوقف البرنامج بعد إتمام الطلبات الجارية',
  lost: (problem: string) => `فُقدت قاعدة البيانات: ${problem}`,
  working: 'تُنفّذ المهام المؤجلة',
  upToDate: 'الجداول محدثة؛ لا شيء لتنفيذه',
  administrator: {
    refused: 'لم يُنشأ الحساب. أصلح ما يلي ثم أعد الأمر:',
    created: (email: string) => `أُنشئ حساب مدير النظام ${email}`,
    password: (password: string) => `كلمة المرور، ولن تُعرض مرة أخرى: ${password}`,
    next: 'عند أول دخول يُعدّ تطبيق مصادقة أو مفتاح مرور، ولا يسري الدور قبله.',
    place: (zone: string, country: string | null, address: string) =>
      `يعمل البرنامج بتوقيت \u2068${zone}\u2069، وبتقويم الدولة \u2068${country ?? '–'}\u2069. لتغييرهما: ${address}`,
    placeUndecided: (zone: string, _country: string | null, address: string) =>
      `لم يُحدَّد بعد مكان البرنامج، وإلى أن يُحدَّد تُحسب الأيام والمواعيد بتوقيت \u2068${zone}\u2069. اختر الدولة والمنطقة الزمنية: ${address}`,
  },
  audit: {
    reading: 'تجري قراءة سجل التدقيق',
    sound: (rows: number, checkpoints: number, hash: string) =>
      `سجل التدقيق سليم: عدد الصفوف ${rows}، نقاط التحقق ${checkpoints}، البصمة ${hash}`,
    bad: (row: number, flaw: string) => `سجل التدقيق غير سليم. أول صف معيب: الصف ${row}، ${flaw}`,
    badLine: (line: number) => `السطر ${line} من ملف نقاط التحقق لا يحمل توقيع هذه المنصة`,
    flaws: {
      missing: 'وهو محذوف',
      changed: 'وقد تغير بعد كتابته',
      unlinked: 'ولا يتصل بالصف الذي قبله',
      cut: 'وقد حُذف هو وكل ما بعده',
      rewritten: 'وقد كُتب السجل من جديد قبله أو عنده',
    },
  },
}

export type ServeWords = typeof words
