import { importLimitMb } from '../modules/evidence/import-limits.ts'
import type { Page } from './page.ts'
import { keepers } from './readers.ts'

/** The pages of the room `evidence`, a line each. */
export const evidencePages = {
  evidence: {
    path: 'evidence',
    file: 'modules/evidence/pages/evidence.tsx',
    access: keepers,
    uploadMb: importLimitMb,
  },
  evidenceImport: {
    path: 'evidence/:cycle/:id',
    file: 'modules/evidence/pages/evidence-import.tsx',
    access: keepers,
  },
} as const satisfies Record<string, Page>
