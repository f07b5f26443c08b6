import { dayIn } from '#platform/day-in.ts'
import type { FaultWords } from '#platform/fault.ts'
import { exampleSeasonInArabic, exampleWeekInArabic } from './opening-hours.ts'

/** What the use cases of the registry refuse. */
export const refusalWords = {
  'registry.unknown': {
    title: 'الرمز غير مسجل',
    detail: ({ code }) => `لا يوجد في السجل ما رمزه «${code}».`,
    remedy: () => 'عد إلى قائمة السجل واختر منها.',
  },
  'registry.day_unfit': {
    title: 'التاريخ غير صحيح',
    detail: () => 'ليس هذا تاريخًا في التقويم.',
    remedy: () => 'اكتب السنة ثم الشهر ثم اليوم، مثل 2026-03-01.',
  },
  'registry.day_future': {
    title: 'التاريخ لم يحن بعد',
    detail: () => 'يحفظ السجل ما وقع، لا ما يُخطَّط له.',
    remedy: () => 'اكتب تاريخ اليوم أو تاريخًا قبله، أو سجّل التغيير في يومه.',
  },
  'registry.day_before_opening': {
    title: 'التاريخ يسبق الافتتاح',
    detail: ({ openedOn }) => `تاريخ الافتتاح المسجل هو ${dayIn('ar', openedOn)}.`,
    remedy: () => 'اكتب تاريخًا بعد الافتتاح.',
  },
  'registry.reason_missing': {
    title: 'السبب مطلوب',
    detail: () => 'لكل تغيير في السجل سبب يُحفظ معه.',
    remedy: () => 'اكتب السبب، كرقم القرار أو الخطاب.',
  },
  'registry.name_missing': {
    title: 'الاسم ناقص',
    detail: () => 'لكل جهة ومركز اسم بالعربية واسم بالإنجليزية.',
    remedy: () => 'اكتب الاسم باللغتين.',
  },
  'registry.one_language': {
    title: 'النص بلغة واحدة',
    detail: () => 'كُتب النص بإحدى اللغتين دون الأخرى.',
    remedy: () => 'اكتبه باللغتين، أو اتركه فارغًا فيهما.',
  },
  'registry.unchanged': {
    title: 'لا تغيير',
    detail: () => 'هذا هو المسجل في ذلك اليوم.',
    remedy: () => 'غيّر القيمة أو التاريخ، أو عد دون حفظ.',
  },
  'registry.code_unfit': {
    title: 'الرمز غير صالح',
    detail: () => 'يبدأ الرمز بحرف لاتيني أو رقم، ويتكون من حروف لاتينية وأرقام ونقط وشرطات، حتى 64 خانة.',
    remedy: () => 'اكتب رمزًا مثل POS-07.',
  },
  'registry.code_taken': {
    title: 'الرمز مستخدم',
    detail: ({ code }) => `الرمز «${code}» مسجل من قبل، ولا يُعاد استعمال الرموز.`,
    remedy: () => 'اختر رمزًا آخر.',
  },
  'registry.channel_unfit': {
    title: 'قناة الخدمة غير معروفة',
    detail: () => 'القناة كلمة من حروف لاتينية صغيرة، مثل `in_person` أو `remote`.',
    remedy: () => 'اختر القناة من القائمة.',
  },
  'registry.unknown_entity': {
    title: 'الجهة غير مسجلة',
    detail: ({ code }) => (code === '' ? 'لم تُذكر جهة.' : `لا توجد جهة رمزها «${code}».`),
    remedy: ({ code }) => (code === '' ? 'اختر جهة، أو اكتب رمزها.' : 'سجّل الجهة أولًا، أو صحّح الرمز.'),
  },
  'registry.entity_closed': {
    title: 'الجهة ملغاة في ذلك التاريخ',
    detail: ({ code }) => `الجهة «${code}» لم تكن قائمة في ذلك اليوم.`,
    remedy: () => 'اختر جهة قائمة، أو أعد الجهة أولًا.',
  },
  'registry.unknown_centre': {
    title: 'المركز غير مسجل',
    detail: ({ code }) => (code === '' ? 'لم يُذكر مركز.' : `لا يوجد مركز رمزه «${code}».`),
    remedy: ({ code }) => (code === '' ? 'اكتب رمز مركز كما هو في السجل.' : 'صحّح الرمز.'),
  },
  'registry.centre_not_open': {
    title: 'المركز الآخر غير مفتوح',
    detail: ({ code }) => `لم يكن المركز «${code}» مفتوحًا في ذلك اليوم، أو ليس مفتوحًا الآن.`,
    remedy: () => 'اختر مركزًا مفتوحًا.',
  },
  'registry.unknown_governorate': {
    title: 'المحافظة غير مسجلة',
    detail: ({ code }) => `لا توجد محافظة رمزها «${code}».`,
    remedy: () => 'أضف المحافظة أولًا، أو صحّح الرمز.',
  },
  'registry.coordinates': {
    title: 'الإحداثيات غير صحيحة',
    detail: () => 'خط العرض بين 90- و90، وخط الطول بين 180- و180، ويُكتبان معًا أو يُتركان معًا.',
    remedy: () => 'اكتبهما بالدرجات العشرية، مثل 26.2235 و50.5876.',
  },
  'registry.merge_self': {
    title: 'لا يُدمج المركز في نفسه',
    detail: () => 'المركز المختار هو المركز نفسه.',
    remedy: () => 'اختر المركز الذي انتقل إليه العملاء.',
  },
  'registry.entity_merge_self': {
    title: 'لا تُدمج الجهة في نفسها',
    detail: () => 'الجهة المختارة هي الجهة نفسها.',
    remedy: () => 'اختر الجهة التي انتقلت إليها المراكز.',
  },
  'registry.later_fact': {
    title: 'سُجّل بعد ذلك ما يناقضه',
    detail: ({ code, day }) => `في ${dayIn('ar', day)} تغيير مسجل على «${code}» لا يصح بعد ذلك.`,
    remedy: () => 'اختر تاريخًا بعده، أو اسحب ذلك التغيير من السجل الزمني أولًا.',
  },
  'registry.left_with_centres': {
    title: 'تبقى للجهة المنتهية مراكز مفتوحة',
    detail: ({ code, count }) =>
      `الجهة «${code}» ملغاة أو مدمجة في الملف، ولها بعده مراكز مفتوحة، عددها ${count}.`,
    remedy: () => 'انقل مراكزها أو أغلقها في الملف نفسه، أو ادمج الجهة من صفحتها فتنتقل معها.',
  },
  'registry.successor_not_open': {
    title: 'الجهة الأخرى غير قائمة',
    detail: ({ code }) => `دُمجت الجهة في «${code}»، وهي ملغاة أو مدمجة.`,
    remedy: () => 'اكتب رمز جهة قائمة.',
  },
  'registry.unknown_fact': {
    title: 'لا يوجد هذا القيد',
    detail: () => 'ليس في السجل قيد بهذا الرقم.',
    remedy: () => 'عد إلى السجل الزمني واختر منه.',
  },
  'registry.fact_undone': {
    title: 'سبق سحبه أو تصحيحه',
    detail: () => 'لم يعد هذا القيد محسوبًا.',
    remedy: () => 'راجع السجل الزمني.',
  },
  'registry.fact_first': {
    title: 'لا يُسحب ما سُجّل من البداية',
    detail: () => 'لا بد لكل جهة ومركز من اسم وحالة ومكان من البداية.',
    remedy: () => 'سجّل تغييرًا من تاريخه بدل ذلك.',
  },
  'registry.then_before_opening': {
    title: 'يصبح في السجل ما يسبق الافتتاح',
    detail: ({ code, day, openedOn }) =>
      `«${code}»: تغيير مسجل في ${dayIn('ar', day)}، والافتتاح في ${dayIn('ar', openedOn)}.`,
    remedy: () => 'صحّح تاريخ ذلك التغيير أولًا، أو اكتب تاريخًا آخر.',
  },
  'registry.then_twice': {
    title: 'تتكرر الحالة',
    detail: ({ code, day }) => `«${code}»: يصبح ما سُجّل في ${dayIn('ar', day)} إغلاقًا لمغلق أو فتحًا لمفتوح.`,
    remedy: ({ day }) => `اسحب أو صحّح أولًا ما سُجّل في ${dayIn('ar', day)}.`,
  },
  'registry.then_entity_closed': {
    title: 'يصبح مركز مفتوح تابعًا لجهة غير قائمة',
    detail: ({ code, day, entity }) =>
      `المركز «${code}» مفتوح في ${dayIn('ar', day)}، والجهة «${entity}» غير قائمة يومها.`,
    remedy: () => 'انقل المركز أو أغلقه أولًا، أو صحّح تاريخ انتهاء الجهة.',
  },
  'registry.then_target_closed': {
    title: 'يصبح الدمج في غير مفتوح',
    detail: ({ code, day, into }) =>
      `دُمج «${code}» في «${into}» بتاريخ ${dayIn('ar', day)}، ولم يكن مفتوحًا يومها.`,
    remedy: () => 'اسحب ذلك الدمج أو صحّح تاريخه أولًا.',
  },
  'registry.not_open': {
    title: 'ليس مفتوحًا',
    detail: () => 'لم يكن مفتوحًا في ذلك اليوم، أو ليس مفتوحًا الآن.',
    remedy: () => 'راجع السجل الزمني في صفحته.',
  },
  'registry.not_closed': {
    title: 'ليس مغلقًا',
    detail: () => 'لم يكن مغلقًا في ذلك اليوم، أو ليس مغلقًا الآن.',
    remedy: () => 'راجع السجل الزمني في صفحته.',
  },
  'registry.entity_has_centres': {
    title: 'للجهة مراكز مفتوحة',
    detail: ({ count, day }) => `عدد المراكز المفتوحة لهذه الجهة في ${dayIn('ar', day)}: ${count}.`,
    remedy: () => 'انقل كل مركز أو ادمجه أو أغلقه أولًا، فلكلٍّ تاريخه وسببه.',
  },
  'registry.services_uneven': {
    title: 'عدد الخدمات مختلف بين اللغتين',
    detail: ({ ar, en }) => `عدد الخدمات بالعربية ${ar}، وبالإنجليزية ${en}.`,
    remedy: () => 'اكتب كل خدمة باللغتين وبالترتيب نفسه.',
  },
  'registry.spans_unfit': {
    title: 'ساعات غير مفهومة',
    detail: ({ text }) => `«\u2068${text}\u2069» ليست ساعات عمل، أو تتداخل فترتان فيها.`,
    remedy: () =>
      'اكتبها مثل \u206607:30-14:00\u2069، أو \u206607:30-12:00, 16:00-19:00\u2069 لفترتين. واترك يوم الإغلاق فارغًا.',
  },
  'registry.week_unfit': {
    title: 'أسبوع العمل غير مفهوم',
    detail: ({ text }) =>
      text === '' ? 'كُتبت أوقات موسمية دون أسبوع معتاد.' : `«\u2068${text}\u2069» لا يُقرأ أسبوع عمل.`,
    remedy: () => `اكتبه مثل «${exampleWeekInArabic}»، كل يوم مرة واحدة.`,
  },
  'registry.season_unfit': {
    title: 'الأوقات الموسمية غير مفهومة',
    detail: ({ text }) => `«\u2068${text}\u2069» لا يُقرأ أوقاتًا موسمية.`,
    remedy: () => `اكتبها مثل «${exampleSeasonInArabic}»، كل فترة في سطر أو افصل بينها بالعلامة |.`,
  },
  'registry.season_days': {
    title: 'أيام الأوقات الموسمية غير صحيحة',
    detail: () => 'للأوقات الموسمية أول يوم وآخر يوم لا يسبقه.',
    remedy: () => 'اكتب التاريخين بالسنة ثم الشهر ثم اليوم، مثل \u20662027-02-08\u2069.',
  },
  'registry.season_name': {
    title: 'اسم الأوقات الموسمية ناقص أو غير صالح',
    detail: () => 'لها اسم بالعربية واسم بالإنجليزية، حتى 80 حرفًا، دون أقواس معقوفة أو علامة مساواة.',
    remedy: () => 'اكتب الاسم باللغتين.',
  },
  'registry.seasons_meet': {
    title: 'أوقات موسمية متداخلة',
    detail: () => 'يقع يوم واحد في اثنتين من الأوقات الموسمية.',
    remedy: () => 'غيّر أول يوم أو آخر يوم في إحداهما.',
  },
  'registry.seasons_many': {
    title: 'الأوقات الموسمية كثيرة',
    detail: ({ most }) => `لكل مركز ${most} منها على الأكثر.`,
    remedy: () => 'احذف ما مضى منها، فهو محفوظ في السجل الزمني.',
  },
  'registry.hours_none': {
    title: 'لا ساعات في الأسبوع المعتاد',
    detail: () => 'لا يعمل المركز في أي يوم من الأسبوع المعتاد.',
    remedy: () => 'اكتب ساعات يوم واحد على الأقل، أو أغلق المركز في السجل إن لم يعد يعمل.',
  },
  'registry.attribute_unfit': {
    title: 'السمة غير مقروءة',
    detail: ({ line }) => `لا يُفهم السطر «${line}».`,
    remedy: () => 'اكتب في كل سطر اسم السمة ثم علامة = ثم قيمتها، مثل `counters = 4`.',
  },
  'registry.number_unfit': {
    title: 'ليس رقمًا',
    detail: ({ text }) => `«${text}» ليس رقمًا عشريًا.`,
    remedy: () => 'اكتب رقمًا مثل 26.2235.',
  },
  'registry.closed_before_opened': {
    title: 'الإغلاق قبل الافتتاح',
    detail: ({ openedOn, closedOn }) =>
      `تاريخ الإغلاق ${dayIn('ar', closedOn)} لا يأتي بعد تاريخ الافتتاح ${dayIn('ar', openedOn)}.`,
    remedy: () => 'صحّح أحد التاريخين.',
  },
  'registry.merged_undated': {
    title: 'الدمج بلا تاريخ',
    detail: () => 'كُتب المركز الذي دُمج فيه دون تاريخ الإغلاق.',
    remedy: () => 'اكتب تاريخ الإغلاق.',
  },
  'registry.reserved_column': {
    title: 'اسم العمود محجوز',
    detail: () => 'لا يصلح هذا الاسم لسمة من سمات المركز.',
    remedy: () => 'سمِّ العمود باسم آخر.',
  },
  'registry.duplicate': {
    title: 'الرمز مكرر',
    detail: ({ code, first }) => `الرمز «${code}» في الصف ${first} أيضًا.`,
    remedy: () => 'احذف أحد الصفين، أو صحّح الرمز.',
  },
  'registry.sheet_unknown': {
    title: 'ورقة غير معروفة',
    detail: ({ sheet }) => `لا يدل اسم الورقة «${sheet}» على المحافظات ولا الجهات ولا المراكز.`,
    remedy: () => 'سمِّ الأوراق: المحافظات، الجهات، المراكز.',
  },
  'registry.file_missing': {
    title: 'لم يُختر ملف',
    detail: () => 'لا يوجد ملف للقراءة.',
    remedy: () => 'اختر ملفًا بصيغة CSV أو XLSX.',
  },
  'registry.nothing_to_import': {
    title: 'لا شيء في الملف',
    detail: () => 'ليس في الملف صف واحد.',
    remedy: () => 'تأكد أنه الملف المقصود.',
  },
  'registry.import_decided': {
    title: 'انتهى أمر هذا الاستيراد',
    detail: () => 'سبق تنفيذه أو تركه.',
    remedy: () => 'ارفع الملف من جديد إن لزم.',
  },
  'registry.import_not_ready': {
    title: 'لم يجهز الاستيراد بعد',
    detail: () => 'تجري قراءة الملف، أو فيه أخطاء.',
    remedy: () => 'انتظر حتى تظهر التغييرات، ثم أكّد.',
  },
  'registry.moved_on': {
    title: 'تغيّر السجل بعد المعاينة',
    detail: () => 'سجّل غيرك تغييرًا، فلم تعد المعاينة كما رأيتها. لم يُحفظ شيء.',
    remedy: () => 'تُحسب التغييرات الآن من جديد. راجعها ثم أكّد.',
  },
  'registry.not_empty': {
    title: 'السجل ليس فارغًا',
    detail: () => 'تُحمَّل المجموعة الجاهزة في سجل فارغ فقط، حتى لا تختلط بما سجّلته.',
    remedy: () => 'استورد ملفاتها من صفحة الاستيراد إن أردت.',
  },
  'access.refused': {
    title: 'لا تملك الصلاحية',
    detail: () => 'هذا العمل لأمانة البرنامج ومدير النظام.',
    remedy: () => 'اطلب من مدير النظام الدور المناسب.',
  },
} satisfies FaultWords

export type RegistryRefusalCode = keyof typeof refusalWords
