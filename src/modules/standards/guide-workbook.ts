import type { ColumnSpec } from '#platform/files/map-columns.ts'

/**
 * What a cell of a guide workbook holds: a code or word without spaces around it, a text kept to the letter, a number,
 * yes or no, or a list of codes.
 */
export type GuideCellKind = 'code' | 'text' | 'number' | 'boolean' | 'codes'

export interface GuideColumn extends ColumnSpec {
  /** Where its value stands in the record, such as ['title', 'ar']. */
  readonly at: readonly string[]
  readonly kind: GuideCellKind
  /** The Arabic header. */
  readonly ar: string
}

export type GuideColumns = Readonly<Record<string, GuideColumn>>

export interface GuideSheet {
  readonly en: string
  readonly ar: string
  /** Without an optional sheet the guide has no such list; with an empty one it has an empty list. */
  readonly required: boolean
  /** Names of columns are the English headers. */
  readonly columns: GuideColumns
}

const column = (
  ar: string,
  at: readonly string[],
  kind: GuideCellKind,
  required = false,
  also: readonly string[] = [],
): GuideColumn => ({ ar, at, kind, required, also: [ar, ...also] })

const code = column('الرمز', ['code'], 'code', true)
const name = column('الاسم', ['name'], 'code', true)
const both = (key: 'title' | 'text' | 'guidance', ar: string) => ({
  [`${key}_ar`]: column(`${ar} بالعربية`, [key, 'ar'], 'text'),
  [`${key}_en`]: column(`${ar} بالإنجليزية`, [key, 'en'], 'text'),
})
const title = both('title', 'العنوان')
const text = both('text', 'النص')
const weight = { weight: column('الوزن', ['weight'], 'number', false, ['الوزن النسبي']) }
const mean = { mean: column('طريقة المتوسط', ['mean'], 'code') }
const unit = { unit: column('الوحدة', ['unit'], 'text') }
const figure = { figure: column('المؤشر', ['figure'], 'code', true) }
const op = { op: column('المقارنة', ['op'], 'code', true) }

/**
 * The sheets of a guide workbook. A row is one item; the order of rows is the order in the guide. The first column of
 * levels, points, criteria, measures and conditions names the item they belong to.
 */
export const guideSheets = {
  guide: {
    ...{ en: 'Guide', ar: 'الدليل', required: true },
    columns: {
      code,
      edition: column('الإصدار', ['edition'], 'text', true),
      ...title,
      ...text,
      illustrative: column('توضيحي', ['illustrative'], 'boolean'),
      source: column('المصدر', ['source'], 'text'),
      missing: column('ما لم يُرصد', ['missing'], 'code', true),
      stage: column('التقييم المحتسب', ['stage'], 'code'),
      ...mean,
      core_by: column('حساب الأساسية', ['coreBy'], 'code'),
      gap_at: column('حد الفجوة', ['gapAt'], 'number'),
    },
  },
  scales: {
    ...{ en: 'Scales', ar: 'السلالم', required: true },
    columns: {
      code,
      kind: column('النوع', ['kind'], 'code', true),
      ...title,
      ...unit,
      min: column('الحد الأدنى', ['min'], 'number'),
      max: column('الحد الأعلى', ['max'], 'number'),
      best: column('الأفضل', ['best'], 'code'),
    },
  },
  levels: {
    ...{ en: 'Levels', ar: 'المستويات', required: false },
    columns: {
      scale: column('السلم', [], 'code', true),
      code,
      score: column('الدرجة', ['score'], 'number', true),
      ...title,
    },
  },
  points: {
    ...{ en: 'Points', ar: 'النقاط', required: false },
    columns: {
      scale: column('السلم', [], 'code', true),
      value: column('القيمة', ['value'], 'number', true),
      score: column('الدرجة', ['score'], 'number'),
    },
  },
  instruments: {
    ...{ en: 'Instruments', ar: 'أدوات القياس', required: true },
    columns: {
      code,
      ...title,
      combine: column('طريقة الجمع', ['combine'], 'code'),
      minimum: column('أقل عدد', ['minimum'], 'number'),
      population: column('سمة حجم المجتمع', ['population'], 'code'),
    },
  },
  pillars: {
    ...{ en: 'Pillars', ar: 'الركائز', required: true },
    columns: { code, ...title, ...text, ...weight, ...mean },
  },
  criteria: {
    ...{ en: 'Criteria', ar: 'المعايير', required: true },
    columns: {
      pillar: column('الركيزة', [], 'code', true),
      code,
      ...title,
      ...text,
      core: column('أساسي', ['core'], 'boolean'),
      ...weight,
      ...mean,
      fulfilled_at: column('حد الاستيفاء', ['fulfilledAt'], 'number'),
      applies_to: column('ينطبق على', ['appliesTo'], 'text'),
      was: column('الرموز السابقة', ['was'], 'codes'),
    },
  },
  measures: {
    ...{ en: 'Measures', ar: 'المقاييس', required: true },
    columns: {
      criterion: column('المعيار', [], 'code', true),
      code,
      ...text,
      instrument: column('أداة القياس', ['instrument'], 'code', true, ['الأداة']),
      scale: column('السلم', ['scale'], 'code', true),
      ...weight,
      critical: column('لا يُتسامح فيه', ['critical'], 'boolean'),
      evidence: column('دليل الإثبات', ['evidence'], 'code'),
      ...both('guidance', 'الإرشاد'),
    },
  },
  figures: {
    ...{ en: 'Figures', ar: 'المؤشرات', required: false },
    columns: { name, cel: column('التعبير', ['cel'], 'text', true), ...title, ...unit },
  },
  cohortFigures: {
    ...{ en: 'CohortFigures', ar: 'مؤشرات المقارنة', required: false },
    columns: {
      name,
      ...title,
      ...unit,
      of: column('المقارَن', ['of'], 'code', true),
      take: column('المأخوذ', ['take'], 'code', true),
      among: column('من بين', ['among'], 'text'),
      by: column('المجموعة', ['by'], 'text'),
    },
  },
  categories: {
    ...{ en: 'Categories', ar: 'الفئات', required: true },
    columns: { code, ...title, ...text, tone: column('اللون', ['tone'], 'code') },
  },
  conditions: {
    ...{ en: 'Conditions', ar: 'الشروط', required: false },
    columns: {
      category: column('الفئة', [], 'code', true),
      ...figure,
      ...op,
      value: column('القيمة', ['value'], 'number'),
      value_figure: column('مؤشر القيمة', ['value', 'figure'], 'code'),
      ...text,
    },
  },
  bands: {
    ...{ en: 'Bands', ar: 'النطاقات', required: false },
    columns: { code, ...title, ...figure, ...op, value: column('القيمة', ['value'], 'number', true) },
  },
} as const satisfies Readonly<Record<string, GuideSheet>>

export type GuideSheetKey = keyof typeof guideSheets

export const guideSheetKeys = Object.keys(guideSheets) as GuideSheetKey[]

/** A list of codes without any, which an empty cell cannot say. */
export const emptyList = '[]'
