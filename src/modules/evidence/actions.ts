import type { Actions } from '#platform/action.ts'
import { roleToPassPhases, roleToRecordObservations } from './access.ts'

const who = roleToRecordObservations

const inPhase = {
  ar: 'في مرحلة التقييم التي تخصها',
  en: 'In the phase that they belong to',
}

/** What is done about observations and the files that bring them. */
export const evidenceActions = {
  'observations.record': { ar: 'تسجيل ملاحظات', en: 'Record observations', who, limit: inPhase },
  'evidence.pass-phases': {
    ...{ ar: 'تسليم ملاحظات خارج مرحلتها', en: 'Hand in observations outside their phase' },
    ...{ who: roleToPassPhases, limit: { ar: 'لسبب يُحفظ', en: 'For a reason that is kept' } },
  },
  'evidence.upload': { ar: 'رفع ملف ملاحظات', en: 'Upload a file of observations', who },
  'evidence.load': { ar: 'تحميل ملف ملاحظات', en: 'Load a file of observations', who, limit: inPhase },
  'evidence.discard': { ar: 'ترك ملف ملاحظات', en: 'Discard a file of observations', who },
  'evidence.undo': { ar: 'التراجع عن ملف ملاحظات', en: 'Undo a file of observations', who },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof evidenceActions, unknown> {}
}
