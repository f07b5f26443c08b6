import type { FaultWords } from '#platform/fault.ts'

const saveAsWorkbook =
  'افتح الملف في برنامج الجداول، واختر «حفظ باسم»، ثم النوع «مصنف Excel ‏(‎.xlsx‎)»، واستخدم الملف الجديد.'
const typeValue = 'اكتب القيمة نفسها في الخلية. لتحويل المعادلات: انسخ الخلايا ثم الصقها «كقيم».'

/** What reading and writing workbooks finds. */
export const faultWords = {
  'workbook.empty': {
    title: 'الملف فارغ',
    detail: () => 'ليس في الملف أي محتوى.',
    remedy: () => 'تأكد من أن الملف حُفظ كاملًا، ثم اختره من جديد.',
  },
  'workbook.encrypted': {
    title: 'الملف محمي بكلمة مرور',
    detail: () => 'لا يمكن قراءة مصنف مشفر.',
    remedy: () => 'افتحه في برنامج الجداول، وأزل كلمة المرور من «معلومات» ثم «حماية المصنف»، واحفظه.',
  },
  'workbook.old_format': {
    title: 'الملف بصيغة Excel القديمة (‎.xls‎)',
    detail: () => 'تُقرأ هنا صيغة ‎.xlsx‎ وحدها، مهما كان امتداد اسم الملف.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.web_page': {
    title: 'الملف صفحة ويب أو XML وليس مصنفًا',
    detail: () => 'بعض الأنظمة تصدّر جدولًا بصيغة صفحة ويب وتسميه ‎.xls‎ أو ‎.xlsx‎.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.is_csv': {
    title: 'الملف نص CSV وليس مصنفًا',
    detail: () => 'محتوى الملف نص تفصل بين أعمدته فواصل، وإن انتهى اسمه بـ ‎.xlsx‎.',
    remedy: () => 'غيّر امتداد اسمه إلى ‎.csv‎ ثم استورده، أو احفظه مصنفًا من برنامج الجداول.',
  },
  'workbook.not_workbook': {
    title: 'هذا ليس مصنف جداول',
    detail: () => 'ليس في الملف ما في مصنفات ‎.xlsx‎.',
    remedy: () => 'تأكد من اختيار الملف الصحيح.',
  },
  'workbook.other_program': {
    title: 'المصنف بصيغة برنامج آخر',
    detail: () => 'الملف مصنف من LibreOffice ‏(‎.ods‎) أو Numbers، وتُقرأ هنا صيغة ‎.xlsx‎ وحدها.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.binary': {
    title: 'المصنف بالصيغة الثنائية (‎.xlsb‎)',
    detail: () => 'تُقرأ هنا صيغة ‎.xlsx‎ وحدها.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.macros': {
    title: 'في المصنف برامج (وحدات ماكرو)',
    detail: () => 'لا يُقبل مصنف يحمل برامج، مهما كان امتداد اسمه.',
    remedy: () => 'احفظه بنوع «مصنف Excel ‏(‎.xlsx‎)» الذي لا يحمل برامج.',
  },
  'workbook.damaged': {
    title: 'الملف تالف',
    detail: ({ part }) => `تعذرت قراءة الجزء «${part}» من المصنف.`,
    remedy: () => 'افتحه في برنامج الجداول واحفظه من جديد، أو أعد إرساله إن كان قد نُقل ناقصًا.',
  },
  'workbook.too_large': {
    title: 'الملف أكبر من الحد المسموح',
    detail: ({ size, limit }) => `حجم الملف ${size} ميبيبايت، والحد ${limit} ميبيبايت.`,
    remedy: () => 'قسّم الملف، أو استخدم CSV للقوائم الطويلة.',
  },
  'workbook.too_many_parts': {
    title: 'أجزاء الملف أكثر من الحد',
    detail: ({ count, limit }) => `في الملف ${count} جزء، والحد ${limit}.`,
    remedy: () => 'انقل الأوراق المطلوبة إلى مصنف جديد.',
  },
  'workbook.unpacks_too_large': {
    title: 'محتوى الملف المضغوط أكبر من الحد',
    detail: ({ size, limit, ratio }) =>
      `يبلغ المحتوى بعد فك الضغط ${size} ميبيبايت؛ والحد ${limit} ميبيبايت، وألا يزيد على ${ratio} ضعف حجم الملف.`,
    remedy: () => 'انقل الخلايا المطلوبة وحدها إلى مصنف جديد، أو استخدم CSV للقوائم الطويلة.',
  },
  'workbook.too_many_cells': {
    title: 'خلايا المصنف أكثر من الحد',
    detail: ({ sheet, limit }) => `تجاوز المصنف ${limit} خلية في الورقة «${sheet}».`,
    remedy: () => 'قسّم المصنف، أو استخدم CSV للقوائم الطويلة.',
  },
  'workbook.no_sheets': {
    title: 'ليس في المصنف ورقة ظاهرة',
    detail: () => 'كل أوراق المصنف مخفية أو بلا خلايا.',
    remedy: () => 'أظهر الورقة المطلوبة ثم احفظ الملف.',
  },
  'workbook.hidden_sheet': {
    title: 'ورقة مخفية لم تُقرأ',
    detail: ({ sheet }) => `الورقة «${sheet}» مخفية، فلم يُقرأ منها شيء.`,
    remedy: () => 'إن كان فيها ما تريد فأظهرها ثم استورد الملف من جديد.',
  },
  'workbook.other_sheet': {
    title: 'ورقة بلا خلايا لم تُقرأ',
    detail: ({ sheet }) => `الورقة «${sheet}» رسم بياني أو مربع حوار.`,
    remedy: () => 'لا يلزم شيء.',
  },
  'workbook.external_links': {
    title: 'في المصنف روابط إلى ملفات أخرى',
    detail: () => 'لم تُتبع الروابط، ولم يُقرأ من تلك الملفات شيء.',
    remedy: () => 'لا يلزم شيء إن كانت القيم مكتوبة في هذا المصنف.',
  },
  'workbook.unknown_sheet': {
    title: 'ورقة غير معروفة',
    detail: ({ sheet }) => `لا تُعرف هنا ورقة باسم «${sheet}».`,
    remedy: ({ known }) => `صحح الاسم أو احذف الورقة. الأوراق المعروفة: ${known}.`,
  },
  'workbook.duplicate_sheet': {
    title: 'ورقة مكررة',
    detail: ({ sheet }) => `في المصنف ورقتان بمعنى «${sheet}».`,
    remedy: () => 'اجمعهما في ورقة واحدة.',
  },
  'workbook.missing_sheet': {
    title: 'ورقة ناقصة',
    detail: ({ sheet, found }) => `لا توجد ورقة باسم «${sheet}». الموجود: ${found}.`,
    remedy: () => 'أضف الورقة بهذا الاسم، ولو لم يكن فيها إلا صف أسماء الأعمدة.',
  },
  'workbook.cannot_hold': {
    title: 'لا يتسع المصنف لهذا',
    detail: ({ sheet, reason }) =>
      reason === 'rows'
        ? `صفوف الورقة «${sheet}» أكثر مما تحمله ورقة (1048576 صفًا).`
        : `في الورقة «${sheet}» نص أطول مما تحمله خلية (32767 محرفًا).`,
    remedy: () => 'صدّر بصيغة CSV أو JSON.',
  },
  'sheet.formula': {
    title: 'في الخلية معادلة',
    detail: ({ sheet, cell }) =>
      `الخلية ${cell} في الورقة «${sheet}» معادلة، وقيمة لم يكتبها أحد لا يُبنى عليها تقييم.`,
    remedy: () => typeValue,
  },
  'sheet.error_cell': {
    title: 'في الخلية خطأ حسابي',
    detail: ({ sheet, cell, content }) => `تعرض الخلية ${cell} في الورقة «${sheet}» الخطأ ${content}.`,
    remedy: () => 'اكتب القيمة الصحيحة أو أفرغ الخلية.',
  },
  'sheet.merged': {
    title: 'خلايا مدمجة',
    detail: ({ sheet, range }) =>
      `الخلايا ${range} في الورقة «${sheet}» مدمجة، فلا يُعرف لأي صف أو عمود قيمتها.`,
    remedy: () => 'ألغِ الدمج، واكتب القيمة في كل خلية تخصها.',
  },
  'sheet.time_cell': {
    title: 'في الخلية وقت أو مدة',
    detail: ({ sheet, cell }) =>
      `الخلية ${cell} في الورقة «${sheet}» منسقة وقتًا، فتحفظ جزءًا من اليوم لا دقائق.`,
    remedy: () => 'غيّر تنسيق الخلية إلى «رقم»، واكتب المدة بالوحدة المطلوبة، مثل 12 للدقائق.',
  },
  'sheet.bad_date': {
    title: 'التاريخ في الخلية غير صالح',
    detail: ({ sheet, cell, content }) =>
      `في الخلية ${cell} من الورقة «${sheet}» الرقم ${content} منسقًا تاريخًا، وليس تاريخًا.`,
    remedy: () => 'اكتب التاريخ بصيغة \u20662026-11-21\u2069.',
  },
  'sheet.damaged_cell': {
    title: 'محتوى الخلية تالف',
    detail: ({ sheet, cell }) => `لا يوافق محتوى الخلية ${cell} في الورقة «${sheet}» نوعها.`,
    remedy: () => 'اكتب قيمتها من جديد واحفظ الملف من برنامج الجداول.',
  },
  'sheet.too_many_rows': {
    title: 'صفوف الورقة أكثر من الحد',
    detail: ({ sheet, limit }) => `في الورقة «${sheet}» أكثر من ${limit} صف.`,
    remedy: () => 'قسّم القائمة، أو استخدم CSV.',
  },
  'sheet.too_many_columns': {
    title: 'أعمدة الورقة أكثر من الحد',
    detail: ({ sheet, cell, limit }) =>
      `في الخلية ${cell} من الورقة «${sheet}» قيمة بعد العمود رقم ${limit}.`,
    remedy: () => 'احذف ما كُتب خارج الجدول.',
  },
  'sheet.hidden_rows': {
    title: 'صفوف مخفية قُرئت',
    detail: ({ sheet, rows }) => `في الورقة «${sheet}» صفوف مخفية أو حجبها مرشح، وقد قُرئت: ${rows}.`,
    remedy: () => 'راجعها قبل اعتماد الاستيراد، واحذف ما لا تريده منها.',
  },
  'sheet.hidden_columns': {
    title: 'أعمدة مخفية قُرئت',
    detail: ({ sheet, columns }) => `في الورقة «${sheet}» أعمدة مخفية، وقد قُرئت: ${columns}.`,
    remedy: () => 'راجعها قبل اعتماد الاستيراد، واحذف ما لا تريده منها.',
  },
  'cell.digits_lost': {
    title: 'رقم أطول من أن يحفظه برنامج الجداول',
    detail: ({ sheet, cell, value }) =>
      `في الخلية ${cell} من الورقة «${sheet}» العدد ${value}؛ ولا تحفظ البرامج من العدد إلا 15 رقمًا، فقد تكون آخر أرقامه ضاعت.`,
    remedy: () => 'نسّق العمود «نصًا» ثم اكتب الرقم من أصله.',
  },
  'cell.not_number': {
    title: 'القيمة ليست رقمًا',
    detail: ({ sheet, cell, value }) => `في الخلية ${cell} من الورقة «${sheet}»: «${value}».`,
    remedy: () => 'اكتب رقمًا بلا فواصل للآلاف وبلا وحدة، مثل 12.5.',
  },
  'cell.not_date': {
    title: 'القيمة ليست تاريخًا',
    detail: ({ sheet, cell, value }) => `في الخلية ${cell} من الورقة «${sheet}»: «${value}».`,
    remedy: () => 'اكتب التاريخ بصيغة \u20662026-11-21\u2069، أو نسّق الخلية «تاريخًا».',
  },
  'cell.not_yes_no': {
    title: 'القيمة ليست نعم ولا لا',
    detail: ({ sheet, cell, value }) => `في الخلية ${cell} من الورقة «${sheet}»: «${value}».`,
    remedy: () => 'اكتب «نعم» أو «لا».',
  },
} satisfies FaultWords

/** Codes of what reading and writing workbooks finds. */
export type SpreadsheetFaultCode = keyof typeof faultWords
