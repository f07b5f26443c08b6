import type { Actions } from '#platform/action.ts'
import { roleToFreeze, roleToMakeResults, visibleStates } from './access.ts'

const who = roleToMakeResults

/** What is done about results. */
export const resultsActions = {
  'result.read-frozen': {
    ...{ ar: 'قراءة نتيجة مجمدة لم تُنشر', en: 'Read a frozen result', reads: true },
    who: (person) => visibleStates(person).includes('frozen'),
  },
  'result.read-draft': {
    ...{ ar: 'قراءة مسودة نتيجة', en: 'Read a draft result', reads: true },
    who: (person) => visibleStates(person).includes('draft'),
  },
  'result.compute': { ar: 'حساب النتائج', en: 'Compute results', who },
  'result.freeze': {
    ...{ ar: 'تجميد نتيجة', en: 'Freeze a result' },
    who: (person) => roleToFreeze(person, { replaces: null, preparedBy: null }),
    limit: {
      ar: 'لا يجمّد التصحيح من طلب حسابه',
      en: 'A correction is not frozen by whoever had it computed',
    },
  },
  'cycle.publish': { ar: 'نشر نتائج دورة', en: 'Publish a cycle’s results', who },
  'results.request-reports': { ar: 'طلب تقارير الدورة', en: 'Have a cycle’s reports made', who },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof resultsActions, unknown> {}
}
