import type { FaultWords } from '../fault.ts'

export const faultWords = {
  'start.setting_invalid': {
    title: 'قيمة غير مقبولة في أحد الإعدادات',
    detail: ({ name }) => `قيمة المتغير ${name} في بيئة التشغيل غير مقبولة.`,
    remedy: ({ accepted }) => `القيم المقبولة: ${accepted} ثم أعد التشغيل.`,
  },
  'start.port_taken': {
    title: 'المنفذ مشغول',
    detail: ({ host, port }) => `يستعمل برنامج آخر المنفذ ${port} على العنوان ${host}.`,
    remedy: () => 'أوقف ذلك البرنامج، أو اختر منفذاً آخر بالمتغير PORT، مثل: PORT=3001 npm start',
  },
  'start.port_refused': {
    title: 'تعذر الاستماع على العنوان المطلوب',
    detail: ({ host, port, reason }) => `رفض النظام الاستماع على ${host} والمنفذ ${port} ‏(${reason}).`,
    remedy: () => 'راجع المتغيرين HOST وPORT؛ المنافذ التي تقل عن 1024 لا تُفتح إلا لمدير النظام.',
  },
  'start.build_failed': {
    title: 'تعذر بناء صفحات المنصة',
    detail: ({ problem }) => `توقف البناء: ${problem}`,
    remedy: () => 'نفّذ npm ci ثم npm run build واقرأ أول خطأ يظهر.',
  },
  'start.data_in_use': {
    title: 'مجلد البيانات قيد الاستعمال',
    detail: ({ folder, program }) => `يعمل برنامج آخر على قاعدة البيانات في ${folder}، واسمه: ${program}.`,
    remedy: () => 'استعمل البرنامج الذي يعمل، أو أوقفه أولاً، أو اختر مجلد بيانات آخر بالمتغير DATA_DIR.',
  },
  'start.server_account_missing': {
    title: 'لا يوجد حساب يصلح لتشغيل قاعدة البيانات',
    detail: () => 'لا تعمل PostgreSQL بحساب مدير النظام، ولم نجد في هذا الجهاز حساباً آخر مثل nobody.',
    remedy: () => 'شغّل البرنامج بحساب عادي، أو عيّن المتغير DATABASE_URL إلى خادم PostgreSQL لديك.',
  },
  'start.data_of_another_account': {
    title: 'مجلد البيانات لحساب آخر',
    detail: ({ folder, uid }) => `أُنشئت قاعدة البيانات في ${folder} بالحساب ذي الرقم ${uid}، وهو غير حسابك.`,
    remedy: () => 'شغّل البرنامج بالحساب الذي شغّله أول مرة، أو اختر مجلد بيانات آخر بالمتغير DATA_DIR.',
  },
  'start.data_out_of_reach': {
    title: 'لا يصل خادم قاعدة البيانات إلى مجلده',
    detail: ({ folder }) => `لا يستطيع الحساب الذي يشغّل PostgreSQL الدخول إلى ${folder}.`,
    remedy: () =>
      'اختر بالمتغير DATA_DIR مجلداً يدخله كل حساب، مثل مجلد تحت ‎/srv، أو شغّل البرنامج بحساب عادي.',
  },
  'start.data_gone': {
    title: 'قاعدة البيانات ليست في مكانها',
    detail: ({ folder, pointer }) => `يذكر الملف ${pointer} أن البيانات في ${folder}، ولا شيء هناك.`,
    remedy: ({ pointer }) =>
      `أعد المجلد إلى مكانه من نسخة احتياطية؛ ولبدء قاعدة جديدة احذف الملف ${pointer}.`,
  },
  'start.data_of_another_folder': {
    title: 'البيانات المذكورة تخص مجلداً آخر',
    detail: ({ folder, origin }) => `البيانات التي في ${folder} تخص مجلد البيانات ${origin}، وهذا نسخة منه.`,
    remedy: ({ pointer }) => `لبدء قاعدة جديدة لهذه النسخة احذف الملف ${pointer} ثم أعد التشغيل.`,
  },
  'start.data_of_another_version': {
    title: 'البيانات من إصدار آخر من PostgreSQL',
    detail: ({ folder, found, needed }) =>
      `البيانات التي في ${folder} من الإصدار ${found}، والإصدار الموجود هنا ${needed}.`,
    remedy: () => 'انقل البيانات بالأداة pg_upgrade، أو ثبّت إصدار المنصة الذي أنشأها، أو عيّن DATABASE_URL.',
  },
  'start.server_not_installed': {
    title: 'برامج PostgreSQL غير مثبتة',
    detail: ({ name }) =>
      `لم نجد الحزمة ${name}؛ إما أن التثبيت لم يكتمل وإما أنها لا تتوافر لهذا النوع من الأجهزة.`,
    remedy: () => 'أعد تنفيذ npm ci دون حذف الحزم الاختيارية، أو عيّن DATABASE_URL إلى خادم PostgreSQL لديك.',
  },
  'start.server_cannot_run': {
    title: 'برامج PostgreSQL لا تعمل على هذا الجهاز',
    detail: ({ problem }) => `قال النظام: ${problem}`,
    remedy: () => 'عيّن المتغير DATABASE_URL إلى خادم PostgreSQL بالإصدار 15 أو أحدث.',
  },
  'start.cluster_failed': {
    title: 'تعذر إنشاء قاعدة البيانات',
    detail: ({ problem }) => `قال البرنامج initdb:‏ ${problem}`,
    remedy: () => 'تحقق من المساحة المتاحة على القرص ومن صلاحية الكتابة في مجلد البيانات، ثم أعد التشغيل.',
  },
  'start.server_failed': {
    title: 'تعذر تشغيل خادم قاعدة البيانات',
    detail: ({ problem }) => `قالت PostgreSQL:‏ ${problem}`,
    remedy: ({ folder }) => `تجد سجلها في ${folder}؛ بياناتك باقية كما هي.`,
  },
  'start.server_stuck': {
    title: 'خادم قاعدة البيانات لا يستجيب',
    detail: ({ folder }) => `الخادم الذي يعمل على ${folder} لا يجيب ولا يتوقف منذ دقيقتين.`,
    remedy: () => 'انتظر قليلاً ثم أعد التشغيل؛ قد يكون يستعيد البيانات بعد توقف مفاجئ.',
  },
  'start.database_unreachable': {
    title: 'تعذر الاتصال بقاعدة البيانات',
    detail: ({ problem }) => `لم يُفتح الاتصال بالخادم المذكور في DATABASE_URL ‏(${problem}).`,
    remedy: () => 'تحقق من العنوان والمنفذ واسم المستخدم وكلمة المرور واسم القاعدة، ومن أن الخادم يعمل.',
  },
  'start.database_too_old': {
    title: 'إصدار PostgreSQL أقدم من المطلوب',
    detail: ({ found }) => `الخادم المذكور في DATABASE_URL بالإصدار ${found}، والمطلوب 15 أو أحدث.`,
    remedy: () => 'حدّث الخادم، أو أزل DATABASE_URL ليشغّل البرنامج قاعدة بيانات خاصة به.',
  },
  'start.database_encoding': {
    title: 'ترميز قاعدة البيانات غير مناسب',
    detail: ({ found }) => `ترميز القاعدة ${found}، ولا يُحفظ النص العربي إلا في UTF8.`,
    remedy: () => "أنشئ القاعدة هكذا: CREATE DATABASE taqyeem TEMPLATE template0 ENCODING 'UTF8'",
  },
  'start.database_extension': {
    title: 'الإضافة pg_trgm غير متاحة',
    detail: ({ problem }) => `يحتاج البحث بالتشابه إلى الإضافة pg_trgm، وتعذر إنشاؤها (${problem}).`,
    remedy: () =>
      'ليُنفّذ مدير القاعدة فيها: CREATE EXTENSION pg_trgm؛ وتأتي الإضافة مع حزمة postgresql-contrib.',
  },
  'start.database_letters': {
    title: 'قاعدة البيانات لا تعدّ الحروف العربية حروفاً',
    detail: ({ found }) =>
      `التشابه بين «خدمة العملاء» و«خدمه العملاء» هو ${found}، وينبغي أن يزيد على 0.5؛ فلن يجد البحث الأسماء العربية.`,
    remedy: () =>
      "أنشئ القاعدة هكذا: CREATE DATABASE taqyeem TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'",
  },
  'start.migration_changed': {
    title: 'تغيّر ملف ترحيل سبق تنفيذه',
    detail: () => 'نص هذا الملف غير النص الذي نُفّذ على هذه القاعدة.',
    remedy: () => 'أعد الملف إلى نصه الأول، واكتب التغيير في ملف جديد برقم تالٍ.',
  },
  'start.migration_missing': {
    title: 'قاعدة البيانات أحدث من هذا البرنامج',
    detail: () => 'نُفّذ هذا الترحيل على القاعدة، وليس بين ملفات هذا البرنامج.',
    remedy: () => 'شغّل الإصدار الأحدث من المنصة؛ فالقاعدة لا تعود إلى الوراء.',
  },
  'start.migration_late': {
    title: 'ملف ترحيل أُضيف قبل ملفات نُفّذت',
    detail: () => 'رقم هذا الملف أصغر من رقم ترحيل نُفّذ على هذه القاعدة.',
    remedy: () => 'أعطه رقماً يلي آخر ترحيل.',
  },
  'start.migration_misnamed': {
    title: 'اسم ملف الترحيل غير صحيح',
    detail: () => 'يبدأ الاسم برقم من أربعة أرقام لا يتكرر، مثل `0004_visits.sql`، وإلا فلن يُنفّذ الملف.',
    remedy: () => 'صحح الاسم ثم أعد التشغيل.',
  },
} satisfies FaultWords

export type StartFaultCode = keyof typeof faultWords
