import { exampleSeasonInArabic, exampleWeekInArabic } from './opening-hours.ts'

/** كلمات أوقات العمل. */
export const ar = {
  title: 'تغيير أوقات العمل',
  lead: 'اكتب متى يستقبل المركز المراجعين من التاريخ الذي تحدده. توزَّع الزيارات في هذه الأوقات وحدها.',
  weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as readonly string[],
  closed: 'مغلق',
  fromTo: (from: string, until: string) => `من ${from} إلى ${until}`,
  fromUntil: (from: string, until: string) => `من ${from} إلى ${until}`,
  week: 'الأسبوع المعتاد',
  weekHint:
    'مثل \u206607:30-14:00\u2069، وللفترتين \u206607:30-12:00, 16:00-19:00\u2069. اترك يوم الإغلاق فارغًا.',
  season: (number: string) => `أوقات موسمية ${number}`,
  newSeason: 'إضافة أوقات موسمية، كشهر رمضان',
  seasonHint: 'تحل محل الأسبوع المعتاد في أيامها. لحذفها أفرغ حقولها كلها.',
  nameAr: 'اسمها بالعربية',
  nameEn: 'اسمها بالإنجليزية',
  from: 'أول يوم',
  until: 'آخر يوم',
  none: 'لم تُسجَّل أوقات العمل. إلى أن تُسجَّل تفترض خطة الزيارات الأوقات المعتادة في قواعدها.',
  noneShort: 'غير مسجلة',
  inWords: 'أوقات العمل كما وردت نصًا',
  usual: 'أوقات العمل في الأسبوع المعتاد',
  weekTextHint: `مثل «${exampleWeekInArabic}». لا تكتب الأيام التي يُغلق فيها المركز.`,
  seasonal: 'الأوقات الموسمية',
  seasonsTextHint: `لأيام مثل شهر رمضان، كل فترة في سطر: أول يوم وآخر يوم، ثم اسمها بالعربية والإنجليزية، ثم الأسبوع. مثل «${exampleSeasonInArabic}».`,
  unknown: 'أوقات العمل غير مسجلة.',
  dropped: 'لن تبقى للمركز أوقات عمل مسجلة.',
}
