import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'

/** What each hard rule says, briefly: for lists of what keeps people away, and for what a change would break. */
export const ruleNames: Readonly<Record<string, Text>> = {
  'own-employer': { ar: 'يعمل في الجهة نفسها', en: 'Works for the entity itself' },
  'employer-serves-public': { ar: 'تعمل جهته في خدمة الجمهور', en: 'The employer serves the public' },
  'declared-interest': { ar: 'صرّح بمصلحة', en: 'Declared an interest' },
  'not-asked': { ar: 'لم يصرّح بشأن الجهة بعد', en: 'Has not declared about the entity yet' },
  'cooling-off': { ar: 'زار المركز في دورة قريبة', en: 'Visited the centre in a recent cycle' },
  'shopper-again': {
    ar: 'زار المركز بالأداة نفسها قبل مدة قصيرة',
    en: 'Was at the centre with this instrument too recently',
  },
  'skill-channel': { ar: 'لا يعمل مع قناة المركز', en: 'Does not work with the channel of the centre' },
  'skill-instrument': { ar: 'لا يستعمل هذه الأداة', en: 'Does not use this instrument' },
  absent: { ar: 'غائب في ذلك اليوم', en: 'Is away on that day' },
  'outside-hours': { ar: 'خارج ساعات عمله', en: 'Outside the visitor’s working hours' },
  'centre-closed': { ar: 'المركز مغلق في ذلك الوقت', en: 'The centre is closed at that time' },
  holiday: { ar: 'اليوم عطلة', en: 'The day is a holiday' },
  'outside-window': {
    ar: 'خارج أيام الزيارات لهذه الأداة',
    en: 'Outside the days of this instrument’s visits',
  },
  'not-free': { ar: 'غير متاح في ذلك الوقت', en: 'Is not free at that time' },
  'over-day': { ar: 'بلغ أقصى عدد زياراته في اليوم', en: 'Has the most visits of a day already' },
  'over-cycle': { ar: 'بلغ أقصى عدد زياراته في الدورة', en: 'Has the most visits of the cycle already' },
  'two-places': {
    ar: 'له زيارة أخرى في الوقت نفسه أو قريب منه',
    en: 'Has another visit at that time or too close to it',
  },
  'twice-in-demand': {
    ar: 'يزور المركز نفسه بالأداة نفسها مرة أخرى في الدورة',
    en: 'Visits this centre with this instrument already in the cycle',
  },
  'people-count': {
    ar: 'عدد الزائرين غير المطلوب، أو اختير الشخص مرتين',
    en: 'The number of people is not the one asked for, or one is chosen twice',
  },
  'days-between': { ar: 'قريبة جدًا من زيارة أخرى للمركز', en: 'Too close to another visit to the centre' },
  duration: { ar: 'لا تنتهي الزيارة في يومها', en: 'The visit does not end on its day' },
  missing: { ar: 'زيارة مطلوبة غير مخططة', en: 'A visit that is asked for is not planned' },
  'not-asked-for': {
    ar: 'المركز معفى أو مغلق، أو لا تطلب القواعد هذه الزيارة',
    en: 'The centre is exempt or closed, or no rule asks for this visit',
  },
  'planned-twice': { ar: 'مخططة مرتين', en: 'Planned twice' },
  'unknown-person': { ar: 'ليس من زائري هذه الدورة اليوم', en: 'Is no visitor of this cycle today' },
  'pin-broken': { ar: 'تخالف زيارة مثبتة', en: 'Breaks a pinned visit' },
  'double-draw': { ar: 'لا تطابق سحب الزيارات المزدوجة', en: 'Does not fit the draw of double visits' },
}

/** The name of a hard rule; the code itself for one that has none. */
export const ruleName = (language: Language, rule: string): string => ruleNames[rule]?.[language] ?? rule

/** What each part of a proposal's problem is called, where it moved since. */
export const partNames: Readonly<Record<string, Text>> = {
  rules: { ar: 'القواعد أو ما تطلبه الأدوات', en: 'the rules or what instruments ask' },
  centres: { ar: 'المراكز أو ساعاتها', en: 'the centres or their hours' },
  people: { ar: 'الزائرون أو مهاراتهم أو غيابهم', en: 'the visitors, their skills or days away' },
  entities: { ar: 'خدمة الجهات للجمهور', en: 'which entities serve the public' },
  declarations: { ar: 'تصريحات المصالح', en: 'declarations of interest' },
  history: { ar: 'زيارات الدورات السابقة', en: 'visits of earlier cycles' },
  holidays: { ar: 'العطل', en: 'the holidays' },
  pins: { ar: 'الزيارات المثبتة', en: 'pinned visits' },
  plan: { ar: 'الخطة الحالية', en: 'the present plan' },
  made: { ar: 'زيارة أُجريت وكان المقترح يغيّرها', en: 'a visit that was made, and that the proposal changes' },
}
