import type { Page } from './page.ts'
import { keptReaders, peopleReaders } from './readers.ts'

/** The pages of the room `audit`, a line each. */
export const auditPages = {
  audit: { path: 'audit', file: 'modules/audit/pages/audit.tsx', access: peopleReaders },
  auditExport: {
    path: 'audit/export/:file',
    file: 'modules/audit/pages/audit-export.ts',
    access: peopleReaders,
  },
  auditSubject: {
    path: 'audit/of/:kind/:id',
    file: 'modules/audit/pages/audit-subject.tsx',
    access: peopleReaders,
    scripts: false,
  },
  access: { path: 'access', file: 'modules/audit/pages/access.tsx', access: keptReaders, scripts: false },
} as const satisfies Record<string, Page>
