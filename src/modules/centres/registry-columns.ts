import type { ColumnSpec } from '#platform/files/map-columns.ts'
import type { Language } from '#platform/language.ts'

export const listKinds = ['governorates', 'entities', 'centres'] as const

/** What a list of the registry is of. */
export type ListKind = (typeof listKinds)[number]

type Columns<Name extends string> = Readonly<Record<Name, ColumnSpec>>

const named = {
  code: { also: ['الرمز'], required: true },
  name_ar: { also: ['الاسم بالعربية', 'الاسم العربي'], required: true },
  name_en: { also: ['الاسم بالإنجليزية', 'الاسم الإنجليزي'], required: true },
} as const

export const governorateColumns: Columns<keyof typeof named> = named

export const entityColumns: Columns<keyof typeof named | 'opened_on' | 'closed_on' | 'merged_into'> = {
  ...named,
  opened_on: { also: ['تاريخ الإنشاء', 'تاريخ الافتتاح'], required: false },
  closed_on: { also: ['تاريخ الإلغاء', 'تاريخ الإغلاق'], required: false },
  merged_into: { also: ['دمجت في', 'دمج في'], required: false },
}

export const centreListColumns = {
  ...named,
  entity: { also: ['الجهة', 'رمز الجهة'], required: true },
  channel: { also: ['القناة', 'قناة الخدمة'], required: true },
  governorate: { also: ['المحافظة', 'رمز المحافظة'], required: false },
  locality_ar: { also: ['الموقع بالعربية', 'الموقع'], required: false },
  locality_en: { also: ['الموقع بالإنجليزية'], required: false },
  latitude: { also: ['خط العرض', 'lat'], required: false },
  longitude: { also: ['خط الطول', 'lon'], required: false },
  opened_on: { also: ['تاريخ الافتتاح'], required: false },
  closed_on: { also: ['تاريخ الإغلاق'], required: false },
  merged_into: { also: ['دمج في'], required: false },
  services_ar: { also: ['الخدمات بالعربية', 'الخدمات'], required: false },
  services_en: { also: ['الخدمات بالإنجليزية'], required: false },
  hours_ar: { also: ['أوقات العمل بالعربية', 'أوقات العمل'], required: false },
  hours_en: { also: ['أوقات العمل بالإنجليزية'], required: false },
  opening_hours: { also: ['ساعات العمل الأسبوعية', 'ساعات العمل'], required: false },
  seasonal_hours: { also: ['ساعات العمل الموسمية'], required: false },
} as const satisfies Columns<string>

export type CentreColumn = keyof typeof centreListColumns

/** The sheet of each list in a workbook, in either language. */
export const sheetNames: Readonly<Record<ListKind, Readonly<Record<Language, string>>>> = {
  governorates: { ar: 'المحافظات', en: 'Governorates' },
  entities: { ar: 'الجهات', en: 'Entities' },
  centres: { ar: 'المراكز', en: 'Centres' },
}

/** Names that an expression of a guide reads as something else, or that no object should have. */
export const reservedAttributes: ReadonlySet<string> = new Set([
  'name',
  'attributes',
  'state',
  '__proto__',
  'prototype',
  'constructor',
])
