import type { Text } from '#scoring/guide.ts'

/** An invented entity with its offices: how many have a counter, and how many serve from a distance. */
export interface SampleEntity {
  readonly code: string
  readonly name: Text
  /** What its offices are called; the district follows. */
  readonly office: Text
  /** What its remote centre is called. */
  readonly remoteOffice: Text
  readonly offices: number
  readonly remote: number
  /** Offices closed for good between two cycles, beyond those counted above. */
  readonly closed: number
}

type Row = readonly [string, string, string, string, string, number, number, number]

const remoteName = (ar: string, en: string): Text => ({
  ar: `مركز الخدمة عن بعد، ${ar}`,
  en: `${en}, Remote Service Centre`,
})

const rows: readonly Row[] = [
  [
    'CIV',
    'هيئة السجل المدني',
    'Civil Registry Authority',
    'مركز السجل المدني',
    'Civil Registry Centre',
    9,
    1,
    0,
  ],
  [
    'VEH',
    'هيئة المركبات والترخيص',
    'Vehicles and Licensing Authority',
    'مركز ترخيص المركبات',
    'Vehicle Licensing Centre',
    6,
    1,
    0,
  ],
  [
    'MUN',
    'وزارة البلديات والتخطيط',
    'Ministry of Municipalities and Planning',
    'مركز خدمات البلدية',
    'Municipal Services Centre',
    8,
    0,
    1,
  ],
  [
    'WAT',
    'هيئة الماء والكهرباء',
    'Water and Power Authority',
    'مركز خدمة المشتركين',
    'Subscriber Service Centre',
    7,
    1,
    0,
  ],
  [
    'LAB',
    'وزارة العمل والتأهيل',
    'Ministry of Labour and Skills',
    'مكتب التوظيف',
    'Employment Office',
    5,
    1,
    0,
  ],
  ['PEN', 'صندوق التقاعد والضمان', 'Pensions and Security Fund', 'مكتب التقاعد', 'Pensions Office', 4, 1, 0],
  [
    'HOU',
    'وزارة الإسكان والعمران',
    'Ministry of Housing and Building',
    'مركز خدمات الإسكان',
    'Housing Services Centre',
    4,
    1,
    0,
  ],
  [
    'COM',
    'وزارة التجارة والأسواق',
    'Ministry of Commerce and Markets',
    'مركز السجل التجاري',
    'Business Registration Centre',
    4,
    1,
    0,
  ],
  [
    'CUS',
    'هيئة الجمارك والمنافذ',
    'Customs and Ports Authority',
    'مكتب التخليص الجمركي',
    'Customs Clearance Office',
    3,
    0,
    1,
  ],
  ['POS', 'مؤسسة البريد', 'Postal Corporation', 'مكتب البريد', 'Post Office', 7, 1, 2],
  [
    'EDU',
    'وزارة التعليم',
    'Ministry of Education',
    'مكتب تصديق الشهادات',
    'Certificate Attestation Office',
    3,
    0,
    0,
  ],
  [
    'NOT',
    'وزارة العدل والتوثيق',
    'Ministry of Justice and Notarisation',
    'مكتب التوثيق',
    'Notary Office',
    4,
    0,
    0,
  ],
  [
    'LAN',
    'هيئة المساحة والعقار',
    'Survey and Land Authority',
    'مكتب التسجيل العقاري',
    'Land Registration Office',
    2,
    0,
    1,
  ],
  [
    'TRN',
    'هيئة النقل العام',
    'Public Transport Authority',
    'مركز بطاقات النقل',
    'Transport Card Centre',
    3,
    0,
    0,
  ],
  [
    'TAX',
    'هيئة الضرائب والرسوم',
    'Taxes and Duties Authority',
    'مركز خدمة المكلفين',
    'Taxpayer Service Centre',
    2,
    1,
    0,
  ],
  [
    'AGR',
    'وزارة الزراعة والثروة السمكية',
    'Ministry of Agriculture and Fisheries',
    'مركز خدمات المزارعين',
    'Farmer Services Centre',
    1,
    0,
    0,
  ],
  [
    'HEA',
    'وزارة الصحة العامة',
    'Ministry of Public Health',
    'مكتب السجلات الصحية',
    'Health Records Office',
    2,
    1,
    0,
  ],
  [
    'DIG',
    'هيئة الخدمات الرقمية',
    'Digital Services Authority',
    'مركز الدعم الرقمي',
    'Digital Support Centre',
    0,
    2,
    0,
  ],
]

export const entities: readonly SampleEntity[] = rows.map(
  ([code, ar, en, officeAr, officeEn, offices, remote, closed]) => ({
    code,
    name: { ar, en },
    office: { ar: officeAr, en: officeEn },
    remoteOffice: remoteName(ar, en),
    offices,
    remote,
    closed,
  }),
)
