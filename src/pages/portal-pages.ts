import { roles } from '../modules/people/role.ts'
import type { Page } from './page.ts'
import { keepers, staff } from './readers.ts'

/** The pages of the room `portal`, a line each. */
export const portalPages = {
  home: { path: '', file: 'modules/portal/pages/home.tsx', access: 'public', kept: true },
  accessibility: {
    path: 'accessibility',
    file: 'modules/portal/pages/accessibility.tsx',
    access: 'public',
    kept: true,
  },
  apiReference: { path: 'api', file: 'site/pages/api-reference.tsx', access: 'public', kept: true },
  today: { path: 'today', file: 'modules/portal/pages/today.tsx', access: roles, scripts: false },
  cycleProgress: {
    path: 'cycles/:cycle/progress',
    file: 'modules/portal/pages/cycle-progress.tsx',
    access: staff,
  },
  guideAudience: {
    path: 'guides/:code/:edition/audience/:criterion',
    file: 'modules/portal/pages/guide-audience.tsx',
    access: keepers,
  },
  notFound: { path: '*', file: 'modules/portal/pages/not-found.tsx', access: 'public' },
} as const satisfies Record<string, Page>
