import type { FaultWords } from '#platform/fault.ts'
import type { GuideFaultCode, InputFaultCode } from '#scoring/fault.ts'

/** What the engine finds wrong with a guide, or with centres and observations seen with it. */
export const faultWords: FaultWords<GuideFaultCode | InputFaultCode> = {
  'guide.duplicate_code': {
    title: 'رمز مكرر في الدليل',
    detail: ({ code, other }) => `الرمز «${code}» مستخدم أيضًا في ${other}.`,
    remedy: () => 'أعط كل عنصر رمزًا خاصًا به.',
  },
  'guide.unknown_scale': {
    title: 'سلم غير معرّف',
    detail: ({ code, scale }) => `المقياس «${code}» يستخدم السلم «${scale}»، وليس في الدليل سلم بهذا الاسم.`,
    remedy: () => 'صحح اسم السلم، أو عرّفه ضمن scales.',
  },
  'guide.unknown_instrument': {
    title: 'أداة غير معرّفة',
    detail: ({ code, instrument }) =>
      `المقياس «${code}» يُرصد بالأداة «${instrument}»، وليس في الدليل أداة بهذا الاسم.`,
    remedy: () => 'صحح اسم الأداة، أو عرّفها ضمن instruments.',
  },
  'guide.no_measures': {
    title: 'معيار بلا مقاييس',
    detail: ({ code }) => `ليس للمعيار «${code}» أي مقياس، فلا يمكن احتساب درجته.`,
    remedy: () => 'أضف مقياسًا واحدًا على الأقل، أو احذف المعيار.',
  },
  'guide.no_criteria': {
    title: 'ركيزة بلا معايير',
    detail: ({ code }) => `ليس تحت «${code}» أي معيار.`,
    remedy: () => 'أضف معيارًا واحدًا على الأقل، أو احذف الركيزة.',
  },
  'guide.zero_weights': {
    title: 'مجموع الأوزان صفر',
    detail: ({ code }) => `أوزان كل ما تحت «${code}» أصفار، فلا يوجد ما يُقسم عليه.`,
    remedy: () => 'اجعل وزن عنصر واحد على الأقل أكبر من الصفر.',
  },
  'guide.bad_weight': {
    title: 'وزن غير صالح',
    detail: ({ code, weight }) => `وزن «${code}» هو ${weight}، والوزن رقم من صفر فأكثر.`,
    remedy: () => 'اكتب رقمًا موجبًا أو صفرًا.',
  },
  'guide.scale_levels': {
    title: 'مستويات السلم غير صالحة',
    detail: ({ scale }) => `السلم «${scale}» يحتاج مستويين مختلفين على الأقل، درجة كل منها بين 0 و1.`,
    remedy: () => 'صحح المستويات: رمز خاص لكل مستوى ودرجة بين 0 و1.',
  },
  'guide.scale_points': {
    title: 'نقاط السلم غير صالحة',
    detail: ({ scale }) =>
      `السلم «${scale}» يحتاج نقطتين على الأقل عند قيمتين مختلفتين، درجاتها بين 0 و1، والحد الأدنى دون الأعلى.`,
    remedy: () => 'اكتب النقاط أزواجًا: القيمة ثم الدرجة، ولا تكرر القيمة.',
  },
  'guide.scale_allowed': {
    title: 'القيم المسموح بها غير كافية',
    detail: ({ scale }) => `السلم «${scale}» يحتاج قيمتين مختلفتين على الأقل.`,
    remedy: () => 'أضف القيم التي يمكن منحها، من أدناها إلى أعلاها.',
  },
  'guide.combine_not_possible': {
    title: 'لا يمكن جمع المستويات',
    detail: ({ code, instrument }) =>
      `الأداة «${instrument}» تجمع القيم، والمقياس «${code}» على سلم مستويات لا تُجمع.`,
    remedy: () => 'اختر المتوسط أو غيره لهذه الأداة، أو سلمًا رقميًا لهذا المقياس.',
  },
  'guide.threshold_range': {
    title: 'حد الاستيفاء خارج المدى',
    detail: ({ code, value }) => `حد استيفاء المعيار «${code}» هو ${value}، والحد أكبر من 0 ولا يتجاوز 1.`,
    remedy: () => 'اكتب حصة بين 0 و1، مثل 0.8 لثمانين في المئة.',
  },
  'guide.expression_invalid': {
    title: 'تعبير غير صحيح',
    detail: ({ expression, problem }) => `لم يُفهم التعبير «${expression}»: ${problem}`,
    remedy: () => 'صحح التعبير. مثال صحيح: min(pillars.map(p, p.score))',
  },
  'guide.expression_endless': {
    title: 'تعبير قد لا ينتهي',
    detail: ({ expression }) =>
      `التعبير «${expression}» أطول من المسموح، أو يضع ثلاث حلقات بعضها داخل بعض، أو يستخدم matches.`,
    remedy: () => 'قسّمه إلى مؤشرات أبسط يستند كل منها إلى ما قبله.',
  },
  'guide.unknown_name': {
    title: 'اسم غير معروف',
    detail: ({ name }) => `«${name}» ليس مؤشرًا معرّفًا قبل هذا الموضع، ولا مسارًا في النتيجة.`,
    remedy: () => 'صحح الاسم، أو عرّف المؤشر قبل استخدامه، مثل core.fulfilment أو pillar.access.score.',
  },
  'guide.reserved_name': {
    title: 'اسم محجوز',
    detail: ({ name }) => `«${name}» اسم تستخدمه المنصة نفسها.`,
    remedy: () => 'اختر اسمًا آخر للمؤشر.',
  },
  'guide.unreachable_category': {
    title: 'فئة لا يمكن بلوغها',
    detail: ({ category, figure }) =>
      `شروط الفئة «${category}» على «${figure}» لا يحققها أي مركز مهما كانت نتيجته.`,
    remedy: () => 'راجع الحدود: هل تتعارض، أم يتجاوز أحدها أعلى ما يمكن؟',
  },
  'guide.shadowed_category': {
    title: 'فئة تحجبها فئة قبلها',
    detail: ({ category, by }) => `كل مركز يحقق شروط الفئة «${category}» يقع قبلها في الفئة «${by}».`,
    remedy: () => 'ضع الفئة الأشد شروطًا أولًا، أو احذف إحداهما.',
  },
  'guide.unreachable_band': {
    title: 'نطاق لا يمكن بلوغه',
    detail: ({ band, figure }) => `النطاق «${band}» على «${figure}» خارج كل قيمة ممكنة.`,
    remedy: () => 'اكتب الحد حصة بين 0 و1، مثل 0.9 لتسعين في المئة.',
  },
  'input.duplicate_centre': {
    title: 'رمز مركز مكرر',
    detail: ({ centre }) => `المركز «${centre}» مذكور أكثر من مرة.`,
    remedy: () => 'احذف الصف المكرر، أو صحح الرمز.',
  },
  'input.duplicate_observation': {
    title: 'معرف ملاحظة مكرر',
    detail: ({ observation }) => `المعرف «${observation}» مستخدم لأكثر من ملاحظة.`,
    remedy: () => 'أعط كل ملاحظة معرفًا خاصًا بها.',
  },
  'input.unknown_centre': {
    title: 'مركز غير معروف',
    detail: ({ observation, centre }) => `الملاحظة «${observation}» لمركز «${centre}» وهو ليس في القائمة.`,
    remedy: () => 'صحح الرمز، أو أضف المركز إلى القائمة.',
  },
  'input.unknown_measure': {
    title: 'مقياس غير معروف',
    detail: ({ observation, measure }) => `الملاحظة «${observation}» للمقياس «${measure}» وهو ليس في الدليل.`,
    remedy: () => 'صحح الرمز، أو تأكد من أن الدليل هو الإصدار المقصود.',
  },
  'input.no_centres': {
    title: 'لا توجد مراكز',
    detail: () => 'قائمة المراكز فارغة.',
    remedy: () => 'أضف مركزًا واحدًا على الأقل.',
  },
  'input.value_missing': {
    title: 'لا توجد قيمة',
    detail: ({ observation }) => `الملاحظة «${observation}» بلا قيمة ولا سبب لعدم الانطباق.`,
    remedy: () => 'اكتب أحدهما، أو احذف الملاحظة.',
  },
  'input.value_and_not_applicable': {
    title: 'قيمة مع عدم الانطباق',
    detail: ({ observation }) => `للملاحظة «${observation}» قيمة، وذُكر أيضًا أن المقياس لا ينطبق.`,
    remedy: () => 'اترك واحدًا منهما فقط.',
  },
  'input.unknown_level': {
    title: 'مستوى ليس في السلم',
    detail: ({ value, measure, allowed }) => `«${value}» ليس من مستويات المقياس «${measure}»: ${allowed}.`,
    remedy: () => 'اكتب أحد هذه المستويات.',
  },
  'input.value_not_allowed': {
    title: 'نقاط غير مسموح بها',
    detail: ({ value, measure, allowed }) => `«${value}» ليست من نقاط المقياس «${measure}»: ${allowed}.`,
    remedy: () => 'اكتب إحدى هذه القيم.',
  },
  'input.value_out_of_range': {
    title: 'القيمة خارج الحدود',
    detail: ({ value, measure, allowed }) =>
      `قيم المقياس «${measure}» هي ${allowed}، والقيمة المذكورة ${value}.`,
    remedy: () => 'صحح القيمة، وتأكد من الوحدة.',
  },
  'input.value_not_number': {
    title: 'القيمة ليست رقمًا',
    detail: ({ value, measure }) => `المقياس «${measure}» يتطلب رقمًا، و«${value}» ليس رقمًا.`,
    remedy: () => 'اكتب رقمًا.',
  },
  'input.bad_n': {
    title: 'العدد غير صالح',
    detail: ({ observation, value }) => `عدد الملاحظة «${observation}» هو ${value}، والعدد صحيح من 1 فأكثر.`,
    remedy: () => 'اكتب عدد الإجابات أو الزيارات وراء القيمة.',
  },
  'input.bad_variance': {
    title: 'التباين غير صالح',
    detail: ({ observation, value }) =>
      `تباين الملاحظة «${observation}» هو ${value}، والتباين رقم من صفر فأكثر.`,
    remedy: () => 'صحح التباين، أو اتركه فارغًا إن كان مجهولًا.',
  },
  'input.bad_time': {
    title: 'التاريخ غير صالح',
    detail: ({ observation, value }) => `تاريخ الملاحظة «${observation}» هو «${value}»، ولا يُقرأ تاريخًا.`,
    remedy: () => 'اكتب التاريخ بصيغة \u20662026-11-21\u2069.',
  },
  'input.bad_stage': {
    title: 'التقييم غير معروف',
    detail: ({ observation, value }) => `تقييم الملاحظة «${observation}» هو «${value}».`,
    remedy: () => 'اكتب initial للتقييم المبدئي أو final للتقييم النهائي.',
  },
  'input.bad_population': {
    title: 'حجم المجتمع غير صالح',
    detail: ({ centre, attribute, value, n }) =>
      `السمة «${attribute}» للمركز «${centre}» هي «${value}»، وقد أجاب ${n}؛ ولا يقل المجتمع عن عينته.`,
    remedy: () => 'صحح السمة في قائمة المراكز، أو اتركها فارغة إن كانت مجهولة.',
  },
  'input.expression_failed': {
    title: 'تعذر احتساب مؤشر',
    detail: ({ centre, expression, problem }) => `لم يُحتسب «${expression}» للمركز «${centre}»: ${problem}`,
    remedy: () => 'أضف السمة الناقصة إلى قائمة المراكز، أو صحح التعبير في الدليل.',
  },
  'input.cohort_too_small': {
    title: 'لا يوجد من يُقارن به',
    detail: ({ figure, count }) =>
      `المؤشر «${figure}» يقارن المراكز بعضها ببعض، وعدد المراكز التي لها قيمة هو ${count}.`,
    remedy: () => 'قيّم مركزين على الأقل معًا، أو احذف هذا المؤشر من الدليل.',
  },
}
