import type { ColumnSpec } from '#platform/files/map-columns.ts'

export type ObservationColumn =
  | 'id'
  | 'centre'
  | 'measure'
  | 'instrument'
  | 'value'
  | 'n'
  | 'variance'
  | 'source'
  | 'observed_at'
  | 'not_applicable'
  | 'stage'

/** The columns of a list of observations. Of `value` and `not_applicable` at least one must be there. */
export const observationColumns: Readonly<Record<ObservationColumn, ColumnSpec>> = {
  id: { also: ['المعرف', 'المعرّف', 'observation'], required: false },
  centre: { also: ['المركز', 'رمز المركز', 'center'], required: true },
  measure: { also: ['المقياس', 'رمز المقياس'], required: true },
  instrument: { also: ['الأداة', 'أداة القياس'], required: false },
  value: { also: ['القيمة'], required: false },
  n: { also: ['العدد', 'حجم العينة'], required: false },
  variance: { also: ['التباين'], required: false },
  source: { also: ['المصدر'], required: false },
  observed_at: { also: ['تاريخ الملاحظة', 'تاريخ الرصد', 'التاريخ', 'وقت الرصد'], required: false },
  not_applicable: { also: ['لا ينطبق', 'غير منطبق', 'n/a'], required: false },
  stage: { also: ['التقييم', 'المرحلة', 'مرحلة التقييم'], required: false },
}
