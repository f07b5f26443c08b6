import type { Actions } from '#platform/action.ts'
import { mayReadAudit } from './access.ts'

/** What is done with the audit itself: nothing changes it. */
export const auditActions = {
  'audit.read': { ar: 'قراءة سجل التدقيق', en: 'Read the audit log', who: mayReadAudit, reads: true },
  'audit.check': {
    ...{ ar: 'طلب التحقق من سلامة السجل', en: 'Ask for the chain to be checked' },
    ...{ who: mayReadAudit, reads: true },
  },
} as const satisfies Actions
